//! An honest export of the world, as one of many systems would write it.

use super::world::{Event, REGIONS, Shift, World, below};
use volunteer_core::calendar::Date;
use volunteer_core::register::SheetCell;
use volunteer_tests::fuzz::Random;

/// What of an export decides which doubts about it are true.
#[derive(Clone, Debug, Default)]
pub struct Style {
    pub language: usize,
    pub dates: usize,
    pub durations: usize,
    pub events: bool,
    pub wide: bool,
    pub lists: bool,
    pub blanks: bool,
    pub with_region: bool,
    pub title: bool,
    /// Doubts that such a table raises rightly.
    pub allowed: Vec<&'static str>,
    pub bytes: Vec<u8>,
    /// The rows where they are typed cells and no bytes.
    pub typed: Option<volunteer_core::register::Sheet>,
    pub form: Form,
    /// What stands in the cells, to be shown.
    pub table: Vec<Vec<String>>,
}

impl Style {
    /// The rows as delimited text.
    pub fn as_text(&self) -> String {
        let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        self.table.iter().map(|row| row.iter().map(quote).collect::<Vec<_>>().join(",") + "\n").collect()
    }

    pub fn shown(&self) -> String {
        self.table.iter().map(|row| row.join(" ¦ ") + "\n").collect()
    }
}

/// How the export is handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    #[default]
    Text,
    Typed,
    Workbook,
}

type Wordings = [&'static [&'static str]; 3];

const ID: Wordings = [
    &["Ерікті ID", "Волонтердің коды", "Қатысушы нөмірі", "ЖСН"],
    &["ID волонтёра", "Код волонтера", "№ участника", "ИИН", "Идентификатор добровольца"],
    &["Volunteer ID", "volunteer_id", "Member No.", "Participant #", "Badge number", "VolunteerID"],
];
const NAME: Wordings = [
    &["Аты-жөні", "Еріктінің аты-жөні", "Волонтердің толық аты", "Тегі, аты", "Қатысушының аты-жөні"],
    &["ФИО", "Ф.И.О. волонтёра", "ФИО участника", "Фамилия и имя", "Имя волонтёра", "Волонтёр"],
    &["Volunteer Name", "Full name", "Participant", "Volunteer", "Name of volunteer", "Team member", "Attendee name"],
];
const FIRST: Wordings = [&["Аты"], &["Имя"], &["First Name", "Given name"]];
const LAST: Wordings = [&["Тегі"], &["Фамилия"], &["Last Name", "Surname"]];
const DAY: Wordings = [
    &["Күні", "Өткізілген күні", "Қатысқан күні", "Іс-шара күні", "Ауысым күні"],
    &["Дата", "Дата проведения", "Дата мероприятия", "Дата участия", "Дата смены", "День"],
    &["Date", "Event date", "Service Date", "Shift date", "Date of service", "Date worked", "Day", "activity_date"],
];
const HOURS: Wordings = [
    &["Сағат", "Сағат саны", "Жұмыс сағаттары", "Еріктілік сағаттары", "Жалпы сағат"],
    &["Часы", "Кол-во часов", "Количество часов", "Отработано часов", "Волонтёрские часы", "Время (ч)", "Часов"],
    &[
        "Hours",
        "Hours worked",
        "Hours Served",
        "Total hours",
        "Number of hours",
        "Duration (hours)",
        "hrs",
        "Service hours",
        "Credited hours",
    ],
];
const MINUTES: Wordings = [
    &["Минут", "Минут саны", "Ұзақтығы (мин)"],
    &["Минуты", "Количество минут", "Длительность, мин"],
    &["Minutes", "Duration (min)", "Total minutes", "mins"],
];
const START: Wordings = [
    &["Басталу уақыты", "Келу уақыты", "Басталуы"],
    &["Время начала", "Начало", "Начало смены", "Приход"],
    &["Start time", "Shift start", "Check-in", "Clock in", "Time in", "From"],
];
const END: Wordings = [
    &["Аяқталу уақыты", "Кету уақыты", "Аяқталуы"],
    &["Время окончания", "Окончание", "Конец смены", "Уход"],
    &["End time", "Shift end", "Check-out", "Clock out", "Time out", "To"],
];
const REGION: Wordings =
    [&["Облыс", "Өңір", "Аймағы"], &["Область", "Регион", "Регион проведения"], &["Region", "Oblast", "Region name"]];
const ACTIVITY: Wordings = [
    &["Іс-шара", "Іс-шараның атауы", "Акция", "Жоба"],
    &["Мероприятие", "Название мероприятия", "Проект", "Акция"],
    &["Event", "Activity", "Event name", "Project", "Opportunity", "Program name", "Shift"],
];
const STATUS: Wordings = [
    &["Мәртебесі", "Қатысу мәртебесі"],
    &["Статус", "Статус участия"],
    &["Status", "Attendance status", "Shift status"],
];
const ATTENDED: Wordings = [&["Қатысты", "Келді ме"], &["Присутствие", "Явка"], &["Attended", "Present"]];
const HEADS: Wordings = [
    &["Еріктілер саны", "Волонтерлер саны", "Қатысқан еріктілер саны"],
    &["Количество волонтёров", "Кол-во волонтеров", "Число волонтеров", "Волонтёров"],
    &["Number of volunteers", "Volunteers", "# of volunteers", "Volunteer count", "Headcount", "Total volunteers"],
];
const LISTS: Wordings = [
    &["Еріктілер", "Қатысушылар тізімі"],
    &["Волонтёры", "Участники", "Список волонтеров"],
    &["Volunteers", "Participants", "Volunteer names"],
];
const EXTRAS: Wordings = [
    &["Ескертпе", "Телефон", "Жауапты", "р/с", "Жасы"],
    &["Комментарий", "Телефон", "Координатор", "№ п/п", "Возраст", "Адрес"],
    &["Comments", "Phone", "Supervisor", "Email", "Age", "T-shirt size", "Notes", "Registration date"],
];
const DONE: Wordings = [
    &["келді", "қатысты", "орындалды"],
    &["присутствовал", "выполнено", "участвовал"],
    &["done", "attended", "Completed"],
];
const ABSENT: Wordings = [&["келмеді"], &["не пришёл", "неявка", "отсутствовал"], &["no-show", "no show", "absent"]];
const CANCELLED: Wordings = [&["бас тартты"], &["отменено", "отказался"], &["cancelled", "Canceled"]];
const YES: Wordings = [&["иә"], &["да", "+"], &["Yes", "Y", "1"]];
const NO: Wordings = [&["жоқ"], &["нет"], &["No", "N", "0"]];
const TOTAL: Wordings = [&["Барлығы", "Жиыны"], &["Итого", "Всего", "ИТОГО:"], &["Total", "TOTAL", "Grand total"]];
const TITLES: Wordings = [
    &["«Дос» орталығы", "2024 жылғы есеп", "Солтүстік штаб"],
    &["Центр «Дос»", "Отчёт за 2024 год", "Список смен"],
    &["Centre Dos", "Report 2024", "Exported by admin"],
];
const FIRST_NAMES: Wordings = [
    &["Айгүл", "Дана", "Ержан", "Гүлнар", "Асқар", "Мәдина", "Нұрлан", "Сәуле", "Тимур", "Әлия", "Бекзат", "Жанар"],
    &["Анна", "Иван", "Мария", "Пётр", "Ольга", "Сергей", "Елена", "Юрий", "Нина", "Алексей", "Вера", "Дмитрий"],
    &["Ann", "Bob", "Carol", "Dave", "Eve", "Frank", "Grace", "Henry", "Ivy", "Jack", "Kate", "Liam"],
];
const LAST_NAMES: Wordings = [
    &[
        "Серікова",
        "Омаров",
        "Ахметов",
        "Қасымова",
        "Нұрланов",
        "Бекова",
        "Сұлтанов",
        "Жақыпова",
        "Ким",
        "Есенов",
        "Тұрар",
        "Алиева",
    ],
    &[
        "Иванова",
        "Петров",
        "Сидорова",
        "Смирнов",
        "Кузнецова",
        "Попов",
        "Лебедева",
        "Новиков",
        "Морозова",
        "Волков",
        "Орлова",
        "Зуев",
    ],
    &["Smith", "Jones", "Brown", "Taylor", "Wilson", "Evans", "Thomas", "Roberts", "Walker", "Wright", "Hall", "Green"],
];
const EVENTS: Wordings = [
    &["Сенбілік", "Ағаш отырғызу", "Қайырымдылық"],
    &["Субботник", "Посадка деревьев", "Добрая неделя"],
    &["Clean-up", "Tree planting", "Food bank"],
];
const MONTHS: Wordings = [
    &[
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
    &[
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// The rows of a table, before they are written.
struct Sheet {
    names: Vec<String>,
    rows: Vec<Vec<String>>,
}

struct Writer<'r> {
    random: &'r mut Random,
    style: Style,
    decimal: char,
}

impl Writer<'_> {
    fn pick(&mut self, words: &Wordings) -> String {
        let list = words[self.style.language];
        let word = list[below(self.random, list.len())];
        match below(self.random, 8) {
            0 => word.to_uppercase(),
            1 => word.to_lowercase(),
            _ => word.to_owned(),
        }
    }

    fn chance(&mut self, of: usize) -> bool {
        below(self.random, of) == 0
    }

    fn day(&self, day: Date) -> String {
        let text = day.to_string();
        let parts: Vec<&str> = text.split('-').collect();
        let (y, m, d) = (parts[0], parts[1], parts[2]);
        let short = |text: &str| text.trim_start_matches('0').to_owned();
        match self.style.dates {
            0 => text,
            1 => format!("{d}.{m}.{y}"),
            2 => format!("{}.{}.{y}", short(d), short(m)),
            3 => format!("{d}/{m}/{y}"),
            4 => format!("{m}/{d}/{y}"),
            5 => format!("{d}-{m}-{y}"),
            6 => format!("{y}/{m}/{d}"),
            7 => format!("{text} 00:00:00"),
            8 => format!("{d}.{m}.{}", &y[2..]),
            9 => {
                // Day 0 of spreadsheets is 25,569 days before 1970.
                let zero: Date = "1899-12-30".parse().expect("a day");
                day.signed_duration_since(zero).num_days().to_string()
            }
            _ => {
                let month = MONTHS[self.style.language][m.parse::<usize>().expect("a month") - 1];
                match self.style.language {
                    0 => format!("{y} ж. {} {month}", short(d)),
                    1 => format!("{} {month} {y} г.", short(d)),
                    _ => format!("{} {month} {y}", short(d)),
                }
            }
        }
    }

    fn duration(&self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        match self.style.durations {
            0 => decimal(minutes, self.decimal),
            1 => format!("{hours}:{rest:02}"),
            2 => minutes.to_string(),
            3 => match self.style.language {
                0 => format!("{hours} сағ {rest} мин"),
                1 => format!("{hours} ч {rest} мин"),
                _ => format!("{hours} h {rest} min"),
            },
            _ => String::new(),
        }
    }

    fn clock(&self, minute: i64, twelve: bool) -> String {
        let (hour, rest) = (minute / 60 % 24, minute % 60);
        if twelve {
            let half = if hour < 12 { "AM" } else { "PM" };
            return format!("{}:{rest:02} {half}", if hour % 12 == 0 { 12 } else { hour % 12 });
        }
        format!("{hour:02}:{rest:02}")
    }

    fn full_name(&self, person: usize) -> String {
        let language = self.style.language;
        format!("{} {}", FIRST_NAMES[language][person], LAST_NAMES[language][person])
    }
}

/// Hours with as many decimals as they need.
fn decimal(minutes: i64, mark: char) -> String {
    let hundredths = minutes * 100 / 60;
    let text = match hundredths % 100 {
        0 => (hundredths / 100).to_string(),
        rest if rest % 10 == 0 => format!("{}.{}", hundredths / 100, rest / 10),
        rest => format!("{}.{rest:02}", hundredths / 100),
    };
    text.replace('.', &mark.to_string())
}

/// Writes one export of the world.
pub fn write(world: &World, random: &mut Random, absences: bool) -> Style {
    let delimiter = [',', ';', '\t', '|'][below(random, 4)];
    let language = below(random, 3);
    let decimal = if below(random, 2) == 0 { '.' } else { ',' };
    let form = [Form::Text, Form::Text, Form::Typed, Form::Workbook][below(random, 4)];
    let style = Style { language, form, dates: below(random, 11), durations: below(random, 5), ..Style::default() };
    let mut writer = Writer { random, style, decimal };
    let kind = below(writer.random, 10);
    let sheet = match kind {
        0 | 1 if !absences => writer.events(&world.events),
        2 if !absences => writer.lists(&world.events),
        3 if !absences && below(writer.random, 3) == 0 => writer.wide(&world.shifts),
        _ => writer.shifts(&world.shifts, absences),
    };
    writer.finish(sheet, delimiter)
}

impl Writer<'_> {
    fn shifts(&mut self, shifts: &[Shift], absences: bool) -> Sheet {
        let who = below(self.random, 4);
        let (with_activity, with_region) = (self.chance(2), self.chance(2));
        let yes_no = absences && shifts.iter().all(|shift| shift.status < 2) && self.chance(2);
        let (blank_hours, blank_days) = (self.chance(6), self.chance(8));
        let twelve = self.chance(2);
        self.style.with_region = with_region;
        self.style.blanks = blank_hours || blank_days;
        let extra = self.chance(2).then(|| self.pick(&EXTRAS));
        let long_ids = self.chance(3);
        let mut names = Vec::new();
        if who != 1 && who != 2 {
            names.push(self.pick(&ID));
        }
        if who == 1 || who == 3 {
            names.push(self.pick(&NAME));
        }
        if who == 2 {
            names.extend([self.pick(&FIRST), self.pick(&LAST)]);
        }
        names.push(self.pick(&DAY));
        if self.style.durations == 4 {
            names.extend([self.pick(&START), self.pick(&END)]);
        } else {
            names.push(if self.style.durations == 2 { self.pick(&MINUTES) } else { self.pick(&HOURS) });
        }
        if with_activity {
            names.push(self.pick(&ACTIVITY));
        }
        if with_region {
            names.push(self.pick(&REGION));
        }
        if absences {
            names.push(if yes_no { self.pick(&ATTENDED) } else { self.pick(&STATUS) });
        }
        names.extend(extra.clone());
        let words = [
            self.pick(if yes_no { &YES } else { &DONE }),
            self.pick(if yes_no { &NO } else { &ABSENT }),
            self.pick(&CANCELLED),
        ];
        let mut rows = Vec::new();
        for (index, shift) in shifts.iter().enumerate() {
            let mut row = Vec::new();
            let id = if long_ids {
                format!("8501013{:05}", 17 * shift.person + 300)
            } else {
                format!("V-{}", shift.person + 1)
            };
            if who != 1 && who != 2 {
                row.push(id);
            }
            if who == 1 || who == 3 {
                row.push(self.full_name(shift.person));
            }
            if who == 2 {
                row.push(FIRST_NAMES[self.style.language][shift.person].to_owned());
                row.push(LAST_NAMES[self.style.language][shift.person].to_owned());
            }
            let blank = blank_days && self.chance(4);
            row.push(if blank { String::new() } else { self.day(shift.day) });
            let blank = blank_hours && self.chance(4);
            if self.style.durations == 4 {
                row.push(self.clock(shift.start, twelve));
                row.push(if blank { String::new() } else { self.clock(shift.start + shift.minutes, twelve) });
            } else {
                row.push(if blank { String::new() } else { self.duration(shift.minutes) });
            }
            if with_activity {
                row.push(EVENTS[self.style.language][shift.activity].to_owned());
            }
            if with_region {
                row.push(REGIONS[shift.region].1[self.style.language].to_owned());
            }
            if absences {
                row.push(words[shift.status].clone());
            }
            if let Some(name) = &extra {
                row.push(extra_cell(name, index));
            }
            rows.push(row);
        }
        Sheet { names, rows }
    }

    fn events(&mut self, events: &[Event]) -> Sheet {
        self.style.events = true;
        let (with_region, with_clock) = (self.chance(2), self.style.durations == 4);
        self.style.with_region = with_region;
        let each = below(self.random, 3);
        let hours = match (with_clock, each) {
            (true, _) => Vec::new(),
            (false, 0) => {
                vec![["Бір адамға сағат", "Часов на человека", "Hours per volunteer"][self.style.language].to_owned()]
            }
            (false, 1) => vec![["Адам-сағат", "Человеко-часы", "Person-hours"][self.style.language].to_owned()],
            _ => vec![self.pick(&HOURS)],
        };
        if self.style.durations == 2 {
            self.style.durations = 0;
        }
        self.style.allowed.push("activity-repeated");
        if !with_clock && each == 2 {
            self.style.allowed.push("hours-each-or-all");
        }
        let mut names = vec![self.pick(&ACTIVITY), self.pick(&DAY), self.pick(&HEADS)];
        names.extend(hours);
        if with_clock {
            names.extend([self.pick(&START), self.pick(&END)]);
        }
        if with_region {
            names.push(self.pick(&REGION));
        }
        let own_names = self.chance(2);
        let rows = (events.iter().enumerate())
            .map(|(index, event)| {
                let name = EVENTS[self.style.language][index % 3];
                let name = if own_names { format!("{name} {}", index + 1) } else { name.to_owned() };
                let mut row = vec![name, self.day(event.day), event.people.len().to_string()];
                if with_clock {
                    row.extend([self.clock(event.start, false), self.clock(event.start + event.minutes, false)]);
                } else {
                    let all = if each == 1 { event.people.len() as i64 } else { 1 };
                    row.push(self.duration(event.minutes * all));
                }
                if with_region {
                    row.push(REGIONS[event.region].1[self.style.language].to_owned());
                }
                row
            })
            .collect();
        Sheet { names, rows }
    }

    fn lists(&mut self, events: &[Event]) -> Sheet {
        self.style.events = true;
        self.style.lists = true;
        let separator = [", ", "; ", "\n", " / ", " и "][below(self.random, 5)];
        if matches!(separator, ", " | " и ") {
            self.style.allowed.push("list-in-cell");
        }
        if self.style.durations == 2 {
            self.style.durations = 1;
        }
        let clock = self.style.durations == 4;
        if !clock {
            self.style.allowed.push("hours-each-or-all");
        }
        let mut names = vec![self.pick(&LISTS), self.pick(&DAY)];
        if clock {
            names.extend([self.pick(&START), self.pick(&END)]);
        } else {
            names.push(self.pick(&HOURS));
        }
        let rows = (events.iter())
            .map(|event| {
                let list: Vec<String> = event.people.iter().map(|person| self.full_name(*person)).collect();
                let mut row = vec![list.join(separator), self.day(event.day)];
                if clock {
                    row.extend([self.clock(event.start, false), self.clock(event.start + event.minutes, false)]);
                } else {
                    row.push(self.duration(event.minutes));
                }
                row
            })
            .collect();
        Sheet { names, rows }
    }

    /// A row for each volunteer, a column for each month: it cannot be read as it is.
    fn wide(&mut self, shifts: &[Shift]) -> Sheet {
        self.style.wide = true;
        let mut names = vec![self.pick(&NAME)];
        names.extend(MONTHS[self.style.language].iter().map(|month| (*month).to_owned()));
        let mut rows = Vec::new();
        for person in 0..12 {
            let mut sums = [0_i64; 12];
            for shift in shifts.iter().filter(|shift| shift.person == person) {
                let month: usize = shift.day.to_string()[5..7].parse().expect("a month");
                sums[month - 1] += shift.minutes;
            }
            let cells = sums.iter().map(|minutes| decimal(*minutes, self.decimal));
            rows.push(std::iter::once(self.full_name(person)).chain(cells).collect());
        }
        Sheet { names, rows }
    }

    /// Titles, totals, blank rows, quotes and bytes.
    fn finish(mut self, mut sheet: Sheet, delimiter: char) -> Style {
        let width = sheet.names.len();
        if self.chance(4) && !self.style.wide {
            let mut total = vec![String::new(); width];
            total[0] = self.pick(&TOTAL);
            let sums = self.style.durations == 0 || self.style.durations == 2;
            let at = sheet.names.iter().position(|name| is_hours(name));
            if let (true, Some(at)) = (sums, at) {
                let number = |cell: &String| cell.replace(',', ".").parse::<f64>().unwrap_or(0.0);
                let sum: f64 = sheet.rows.iter().filter_map(|row| row.get(at)).map(number).sum();
                total[at] = format!("{sum}").replace('.', &self.decimal.to_string());
            }
            sheet.rows.push(total);
        }
        if self.chance(12) && sheet.rows.len() > 3 {
            let names = sheet.names.clone();
            sheet.rows.insert(2, names);
        }
        let mut table: Vec<Vec<String>> = Vec::new();
        let marked = self.chance(10) && self.style.form == Form::Text;
        if self.chance(5) {
            self.style.title = true;
            for _ in 0..below(self.random, 2) + 1 {
                table.push(vec![self.pick(&TITLES)]);
            }
            if self.chance(2) {
                table.push(vec![String::new()]);
            }
        }
        table.push(sheet.names.clone());
        table.extend(sheet.rows.iter().cloned());
        if self.chance(12) {
            table.push(vec![String::new()]);
            table.push(vec![["Қолы: ____", "Подпись: ____", "Signature: ____"][self.style.language].to_owned()]);
        }
        let quote = |cell: &String| {
            if cell.contains([delimiter, '"', '\n']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let line = |row: &Vec<String>| row.iter().map(quote).collect::<Vec<_>>().join(&delimiter.to_string());
        let mut lines: Vec<String> = if marked { vec![format!("sep={delimiter}")] } else { Vec::new() };
        lines.extend(table.iter().map(line));
        let end = if self.chance(2) { "\r\n" } else { "\n" };
        let text = lines.join(end) + end;
        self.style.bytes = match below(self.random, 6) {
            0 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            1 => {
                let units = std::iter::once(0xfeff_u16).chain(text.encode_utf16());
                units.flat_map(u16::to_le_bytes).collect()
            }
            2 | 3 => windows_1251(&text).unwrap_or_else(|| text.clone().into_bytes()),
            _ => text.clone().into_bytes(),
        };
        self.style.table.clone_from(&table);
        match self.style.form {
            Form::Text => {}
            Form::Typed => self.style.typed = Some(typed(&table, self.style.durations)),
            Form::Workbook => self.style.bytes = workbook(&table, self.style.durations),
        }
        let ambiguous = |mark: &str| sheet.rows.iter().flatten().any(|cell| cell.matches(mark).count() == 2);
        if matches!(self.style.dates, 3 | 4) && ambiguous("/") || self.style.dates == 5 && ambiguous("-") {
            self.style.allowed.push("day-or-month");
        }
        if self.style.wide {
            self.style.allowed.push("columns-are-periods");
        }
        self.style
    }
}

/// What a program or a spreadsheet holds for a text that says a day, a number or a time.
fn cell(text: &str, durations: usize) -> SheetCell<'_> {
    let day = if text.len() == 10 { text.parse::<Date>().ok() } else { None };
    let number = text.parse::<f64>().ok().filter(|_| text.len() < 15 && !(text.starts_with('0') && text.len() > 1));
    let clock = || {
        let (hours, minutes) = text.split_once(':')?;
        (minutes.len() == 2).then_some(())?;
        Some(hours.parse::<u32>().ok()? * 3600 + minutes.parse::<u32>().ok()? * 60)
    };
    match (day, number, clock()) {
        _ if text.is_empty() => SheetCell::Empty,
        (Some(day), ..) => SheetCell::Day(day),
        (None, Some(number), _) => SheetCell::Float(number),
        (None, None, Some(seconds)) if durations == 1 => SheetCell::Duration { seconds: seconds.into(), more: false },
        (None, None, Some(seconds)) => SheetCell::Clock(seconds),
        _ => SheetCell::Text(text),
    }
}

fn typed(table: &[Vec<String>], durations: usize) -> volunteer_core::register::Sheet {
    let mut sheet = volunteer_core::register::Sheet::new();
    for row in table {
        sheet.push(row.iter().map(|text| cell(text, durations))).expect("a small table");
    }
    sheet
}

fn workbook(table: &[Vec<String>], durations: usize) -> Vec<u8> {
    use rust_xlsxwriter::{Format, Workbook};
    let mut workbook = Workbook::new();
    let form = |text: &str| Format::new().set_num_format(text);
    let (day_form, clock_form, duration_form) = (form("dd.mm.yyyy"), form("hh:mm"), form("[h]:mm"));
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(table) {
        for (column, text) in (0..).zip(cells) {
            let written = match cell(text, durations) {
                SheetCell::Day(day) => {
                    let zero: Date = "1899-12-30".parse().expect("a day");
                    let serial = day.signed_duration_since(zero).num_days() as f64;
                    sheet.write_number_with_format(row, column, serial, &day_form)
                }
                SheetCell::Float(number) => sheet.write_number(row, column, number),
                SheetCell::Clock(seconds) => {
                    sheet.write_number_with_format(row, column, f64::from(seconds) / 86_400.0, &clock_form)
                }
                SheetCell::Duration { seconds, .. } => {
                    sheet.write_number_with_format(row, column, seconds as f64 / 86_400.0, &duration_form)
                }
                _ if text.is_empty() => continue,
                _ => sheet.write_string(row, column, text),
            };
            written.expect("a small table");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn is_hours(name: &str) -> bool {
    let name = name.to_lowercase();
    [HOURS, MINUTES].iter().flatten().flat_map(|list| list.iter()).any(|word| word.to_lowercase() == name)
}

fn extra_cell(name: &str, index: usize) -> String {
    match name.to_lowercase().as_str() {
        "телефон" | "phone" => format!("+7 701 {:03} 45 67", index % 999),
        "жасы" | "возраст" | "age" => (18 + index % 40).to_string(),
        "р/с" | "№ п/п" => (index + 1).to_string(),
        "email" => format!("p{index}@example.org"),
        "registration date" => "2020-02-03".to_owned(),
        _ => ["", "ok", "text, with a comma"][index % 3].to_owned(),
    }
}

/// The bytes in the code page of Russian Windows, where it has all the letters.
fn windows_1251(text: &str) -> Option<Vec<u8>> {
    text.chars()
        .map(|letter| match letter {
            '\0'..='\x7f' => u8::try_from(u32::from(letter)).ok(),
            'А'..='я' => u8::try_from(u32::from(letter) - 0x410 + 0xc0).ok(),
            'ё' => Some(0xb8),
            'Ё' => Some(0xa8),
            '№' => Some(0xb9),
            '«' => Some(0xab),
            '»' => Some(0xbb),
            _ => None,
        })
        .collect()
}
