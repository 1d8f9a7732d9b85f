//! The headings of what the examples print.

pub(crate) fn heading(out: &mut String, text: &str) {
    let line = "═".repeat(text.chars().count());
    if !out.is_empty() {
        out.push('\n');
    }
    out.extend([text, "\n", &line, "\n\n"]);
}
