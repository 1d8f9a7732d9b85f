use super::*;

fn meaning(name: &str) -> Option<Meaning> {
    match heard(name).0 {
        Heard::Known(meaning) => Some(meaning),
        _ => None,
    }
}

#[test]
fn every_class_and_meaning_of_the_data_exists() {
    let text = include_str!("../../../../../data/words/columns.txt");
    let (words, columns) = text.split_once("[columns]").unwrap();
    let classes: Vec<&str> =
        words.lines().filter(|line| !line.starts_with('#')).filter_map(|line| Some(line.split_once(':')?.0)).collect();
    assert!(classes.len() < 127, "{} classes have no bit left", classes.len());
    for line in columns.lines().filter(|line| !line.is_empty()) {
        let (key, list) = line.split_once(':').unwrap();
        assert!(Meaning::from_str(key).is_ok(), "{key}");
        for word in list.split('|').flat_map(str::split_whitespace) {
            assert!(classes.contains(&word.trim_start_matches('?')), "{word} in {key}");
        }
    }
}

#[test]
fn names_in_three_languages() {
    use Meaning as M;
    for (expected, names) in [
        (
            M::PersonId,
            "Volunteer ID|volunteer_id|VolunteerID|ID|Код волонтера|ИИН|ЖСН|Волонтер ID|Еріктінің коды|Member No|Participant #|Employee Number|№ волонтера|Табельный номер|Student ID",
        ),
        (
            M::PersonName,
            "Volunteer Name|Full Name|ФИО|Ф.И.О.|ФИО волонтёра|Аты-жөні|Еріктінің аты-жөні|Name of volunteer|Имя волонтёра|Participant Name|Фамилия, имя, отчество|Тегі, аты, әкесінің аты|Волонтердің аты-жөні|ФИО участника",
        ),
        (M::Person, "Volunteer|Волонтёр|Ерікті|Participant|Member|Участник|Who|Доброволец|Қатысушы"),
        (M::FirstName, "First Name|FirstName|Given name"),
        (M::LastName, "Last Name|Surname|Фамилия|Тегі"),
        (
            M::FirstDay,
            "Date|Event date|Service Date|Дата|Дата проведения|Күні|Өткізілген күні|Date of service|Start date|Дата начала|Shift date|Дата мероприятия|Іс-шара күні|Қатысқан күні|Date volunteered|Басталу күні|Activity Date",
        ),
        (M::LastDay, "End date|Дата окончания|Аяқталу күні|To date"),
        (
            M::Start,
            "Shift start|Check-in|Clock In|Start time|Время начала|Басталу уақыты|Time In|From|Начало|Приход|Келу уақыты|Check-in time",
        ),
        (
            M::End,
            "Shift end|Check out|Time out|End Time|Время окончания|Аяқталу уақыты|Clock out|Окончание|Уход|Кету уақыты",
        ),
        (
            M::Hours,
            "Hours|Hours worked|Hours Served|Total hours|Volunteer hours|Кол-во часов|Количество часов|Часы|Отработано часов|Сағат|Сағат саны|Hrs|Duration (hours)|Волонтерские часы|Number of hours|hours_worked|Service Hours|Жұмыс сағаты|Время (ч)|Еріктілік сағаттары|Credited Hours|Продолжительность, ч",
        ),
        (M::Minutes, "Minutes|Duration (min)|Минуты|Минут саны|Количество минут|Ұзақтығы (мин)"),
        (M::Duration, "Duration|Жұмыс уақыты|Time spent|Продолжительность|Ұзақтығы|Отработанное время"),
        (M::HoursEach, "Hours per volunteer|Часов на человека|Hours each|Бір адамға сағат"),
        (M::HoursTotal, "Total volunteer hours|Человеко-часы|Person-hours|Адам-сағат"),
        (
            M::Heads,
            "Number of volunteers|Volunteer count|Количество волонтёров|Еріктілер саны|Headcount|# of volunteers|Total volunteers|Число участников|Кол-во волонтеров|Қатысушылар саны|No. of volunteers",
        ),
        (M::People, "Volunteers|Участники|Participants|Members|Волонтёры|Еріктілер"),
        (
            M::ActivityName,
            "Event|Activity|Event name|Мероприятие|Название мероприятия|Іс-шара|Іс-шараның атауы|Opportunity|Акция|Name of event",
        ),
        (M::ActivityId, "Event ID|Activity ID|ID мероприятия|Іс-шара коды"),
        (M::ProjectName, "Project|Program|Проект|Shift|Жоба|Project name|Assignment"),
        (M::Place, "Location|Place|Место проведения|Өткізу орны|Event location|Site"),
        (M::Region, "Region|Область|Облыс|Өңір|Регион"),
        (M::City, "City|Город|Қала|Населённый пункт"),
        (M::Status, "Status|Статус|Мәртебесі|Attendance status|Күйі|Shift Status|Статус участия"),
        (M::Attended, "Attended|Attendance|Присутствие|Явка|Қатысты|Present"),
        (M::NoShow, "No Show|No-show|Неявка|Absent"),
        (M::Organisation, "Organization|Организация|Ұйым|Название организации|Host organization"),
        (M::Field, "Направление|Бағыт|Field of work|Sector"),
        (M::Form, "Event type|Тип мероприятия|Форма проведения|Іс-шара түрі"),
        (M::BirthDay, "Date of birth|DOB|Дата рождения|Туған күні|Birthday"),
        (
            M::Helped,
            "People helped|Number of beneficiaries|Количество получателей|Көмек алушылар саны|Beneficiaries reached|Охват",
        ),
        (M::State, "State"),
        (M::Sex, "Sex|Gender|Пол|Жынысы"),
        (M::Email, "Email|E-mail|Электронная почта|Email address"),
        (M::Phone, "Phone|Телефон|Mobile|Phone number"),
    ] {
        for name in names.split('|') {
            assert_eq!(meaning(name), Some(expected), "{name}");
        }
    }
}

#[test]
fn what_is_known_and_not_needed() {
    for name in "Comments|Notes|Комментарий|Ескертпе|Supervisor|Emergency contact name|Timestamp|Registration date|Дата регистрации|Expected volunteers|Planned hours|Плановое количество часов|Address|Адрес|Distance (km)|Cost|Points|Age|Возраст|№ п/п|Hours to date|YTD hours|Signature|Parent phone|Тіркелген күні|Created at|Day of week|Место работы|Rating|Coordinator".split('|') {
        assert_eq!(heard(name).0, Heard::Aside, "{name}");
    }
}

#[test]
fn near_misses_are_not_the_same_word() {
    assert_ne!(meaning("Participant"), meaning("Participants"));
    assert_ne!(meaning("Member"), meaning("Members"));
    assert_ne!(meaning("State"), meaning("Status"));
    assert_ne!(meaning("Участник"), meaning("Участники"));
    assert_ne!(meaning("Ерікті"), meaning("Еріктілер"));
    assert_ne!(meaning("Beneficiary"), meaning("Beneficiaries"));
    assert_ne!(meaning("Volunteer's name"), meaning("Volunteers"));
    assert_eq!(meaning("Volunteer's ID"), meaning("Volunteer ID"));
    // A slip of the pen is said to be one.
    assert_eq!(heard("plase").0, Heard::Near(Meaning::Place));
    assert!(matches!(heard("Volunter name").0, Heard::Near(_)));
    assert_eq!(heard("home").0, Heard::Unknown);
    assert_eq!(heard("  ").0, Heard::Blank);
}

#[test]
fn parts_of_the_calendar() {
    for name in "Jan|January 2024|Янв|01.05.2024|1|31|Week 3|Апта 2|Mon|Пн|2024|2024-05|Q1 2024|May 4|4 мая".split('|')
    {
        assert_eq!(heard(name).0, Heard::Calendar, "{name}");
    }
    for name in "Day|Hours|Month|День|Total|Volunteer 2|Week".split('|') {
        assert_ne!(heard(name).0, Heard::Calendar, "{name}");
    }
    assert_eq!(heard("Volunteer 2"), (Heard::Known(Meaning::Person), Some(2)));
}

#[test]
fn rows_of_totals() {
    for cell in ["Итого", "Total", "Барлығы", "Итого:", "Grand total", "Жалпы"] {
        assert_eq!(total(cell), Some(true), "{cell}");
    }
    assert_eq!(total("Итого за июнь"), Some(false));
    for cell in ["Totally", "Анна", "12", "", "2024-01-01"] {
        assert_eq!(total(cell), None, "{cell}");
    }
}
