//! Times of day in cells, with 24 or 12 hours.

/// Reads `9:05`, `09.05`, `0905`, `9:05:00`, `9:05 AM`, `9 p.m.` as minutes from midnight; `24:00` is the end of the day.
#[inline]
pub(crate) fn clock(text: &str) -> Option<u16> {
    let bytes = text.as_bytes();
    let mut parts = [0_u16; 3];
    let mut at = 0;
    let mut used = 0;
    for part in &mut parts {
        let start = at;
        while let Some(digit) = bytes.get(at).filter(|byte| byte.is_ascii_digit()) {
            *part = part.checked_mul(10)?.checked_add(u16::from(digit - b'0'))?;
            at += 1;
        }
        used += 1;
        let length = at - start;
        // «0905»
        if used == 1 && length == 4 {
            let hours = *part / 100;
            let minutes = *part % 100;
            return finish(hours, minutes, bytes.get(at..)?, true);
        }
        if !(if used == 1 { 1..=2 } else { 2..=2 }).contains(&length) {
            return None;
        }
        match bytes.get(at) {
            Some(b':' | b'.') if used < 3 && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => at += 1,
            _ => break,
        }
    }
    let [hours, minutes, seconds] = parts;
    if seconds > 59 {
        return None;
    }
    finish(hours, minutes, bytes.get(at..)?, used > 1)
}

fn finish(hours: u16, minutes: u16, rest: &[u8], has_minutes: bool) -> Option<u16> {
    let mut letters = rest.iter().filter(|byte| !matches!(byte, b' ' | b'.')).map(u8::to_ascii_lowercase);
    let hours = match (letters.next(), letters.next(), letters.next()) {
        (None, ..) if has_minutes => hours,
        (Some(half @ (b'a' | b'p')), Some(b'm'), None) if (1..=12).contains(&hours) => {
            hours % 12 + if half == b'p' { 12 } else { 0 }
        }
        _ => return None,
    };
    (minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0))).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn both_kinds_of_clocks() {
        for (text, minutes) in [
            ("9:05", 545),
            ("09:05:59", 545),
            ("09.05", 545),
            ("0905", 545),
            ("24:00", 1440),
            ("0:00", 0),
            ("12:30 AM", 30),
            ("12:30 pm", 750),
            ("9 p.m.", 1260),
            ("1:00PM", 780),
            ("23:59", 1439),
        ] {
            assert_eq!(clock(text), Some(minutes), "{text}");
        }
        for wrong in
            ["", "9", "25:00", "9:5", "13:00 PM", "0:30 am", "9:60", "24:01", "9:05 x", "9:05:60", "99999", ":"]
        {
            assert_eq!(clock(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_minute_of_the_day() {
        for minute in 0..1440_u16 {
            let (hour, part) = (minute / 60, minute % 60);
            let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
            let half = if hour < 12 { "AM" } else { "PM" };
            assert_eq!(clock(&format!("{hour}:{part:02}")), Some(minute));
            assert_eq!(clock(&format!("{twelve}:{part:02} {half}")), Some(minute));
        }
    }
}
