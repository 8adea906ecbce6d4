//! The four formats: one view or a list of rows, written as they come.

use std::io::{self, Write};

use crate::cli::style::Style;
use crate::cli::table;
use crate::cli::ui::Format;
use crate::cli::view::{Row, View, columns};
use crate::domain::json::Verbatim;
use crate::error::{Error, Kind, Result};

/// Rows of a table that are laid out together: enough for columns that agree, few enough to stay small.
const CHUNK: usize = 500;

/// What ends a list early.
#[derive(Debug)]
pub(super) enum Stop {
    /// The answer cannot be written.
    Output(io::Error),
    /// A row cannot be read.
    Row(Error),
}

impl<E: Into<io::Error>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Output(error.into())
    }
}

/// Writes one view.
pub(super) fn view<V: View>(out: &mut impl Write, view: &V, format: Format, style: &Style) -> io::Result<()> {
    match format {
        // No id is no line: a script that reads ids would take an empty one for one of them.
        Format::Table | Format::Prometheus => match view.text(style) {
            text if text.is_empty() => Ok(()),
            text => writeln!(out, "{text}"),
        },
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(view)?),
        Format::Jsonl => writeln!(out, "{}", serde_json::to_string(view)?),
        Format::Csv => {
            let fields = Verbatim::of(view)?;
            let mut columns = columns::<V>();
            if columns.is_empty() {
                columns = fields.members().iter().map(|(name, _)| name.clone()).collect();
            }
            let mut csv = csv::Writer::from_writer(out);
            csv.write_record(&columns)?;
            csv.write_record(record(&columns, &fields))?;
            csv.flush()
        }
    }
}

/// Writes rows as they come, and says how many there were. Damaged ones go to `damaged` and do not
/// stop the others. An array that is cut short by another error stays open: it must not look whole.
pub(super) fn rows<R: Row>(
    out: &mut impl Write,
    rows: impl Iterator<Item = Result<R>>,
    format: Format,
    style: &Style,
    damaged: impl Fn(&Error),
) -> Result<u64, Stop> {
    let rows = rows.filter(|row| match row {
        Err(error) if error.kind() == Kind::Damaged => {
            damaged(error);
            false
        }
        _ => true,
    });
    let rows = rows.map(|row| row.map_err(Stop::Row));
    match format {
        Format::Table | Format::Prometheus => table_rows(out, rows, style),
        Format::Json => json_rows(out, rows),
        Format::Jsonl => jsonl_rows(out, rows),
        Format::Csv => csv_rows(out, rows),
    }
}

type Counted = Result<u64, Stop>;

/// What stands in the columns that are shown.
pub(super) fn shown<R: Row, T>(cells: impl IntoIterator<Item = T>, style: &Style) -> impl Iterator<Item = T> {
    let narrow = style.is_narrow();
    let columns = R::HEADINGS.len() - usize::from(R::LAST_IS_BELOW && style.width.is_some());
    let cells = R::HEADINGS.iter().zip(cells).take(columns);
    cells.filter(move |(heading, _)| !(narrow && R::SPARE.contains(*heading))).map(|(_, cell)| cell)
}

fn table_rows<R: Row>(out: &mut impl Write, mut rows: impl Iterator<Item = Result<R, Stop>>, style: &Style) -> Counted {
    // Escapes would count as text and be made visible: cells have no colours.
    let uncolored = Style { color: false, ..style.clone() };
    let headings: Vec<_> = shown::<R, _>(R::HEADINGS.iter().copied(), style).collect();
    let mut count = 0;
    loop {
        let mut chunk = Vec::new();
        let mut below = Vec::new();
        let end = loop {
            match rows.next() {
                Some(Ok(row)) => {
                    chunk.push(shown::<R, _>(row.cells(&uncolored), style).collect());
                    below.push(row.below(style));
                }
                Some(Err(stop)) => break Some(Err(stop)),
                None => break Some(Ok(())),
            }
            if chunk.len() == CHUNK {
                break None;
            }
        };
        if !chunk.is_empty() {
            let headings = (count == 0).then_some(headings.as_slice());
            count += chunk.len() as u64;
            out.write_all(interleaved(&table::render(headings, chunk, style), &below).as_bytes())?;
        }
        if let Some(end) = end {
            return end.map(|()| count);
        }
    }
}

/// A table with the lines that belong beneath each of its rows, which are its last lines.
fn interleaved(table: &str, below: &[Vec<String>]) -> String {
    let lines: Vec<_> = table.lines().collect();
    let (headings, rows) = lines.split_at(lines.len().saturating_sub(below.len()));
    let mut text: String = headings.iter().flat_map(|line| [line, "\n"]).collect();
    for (row, below) in rows.iter().zip(below) {
        text.extend([row, "\n"]);
        below.iter().for_each(|line| text.extend([line, "\n"]));
    }
    text
}

fn json_rows<R: Row>(out: &mut impl Write, rows: impl Iterator<Item = Result<R, Stop>>) -> Counted {
    let mut count = 0;
    for row in rows {
        let row = serde_json::to_string_pretty(&row?)?;
        out.write_all(if count == 0 { b"[\n" } else { b",\n" })?;
        // Strings of JSON hold no line ends, so every line of it is a line of structure.
        let indented: Vec<_> = row.lines().map(|line| format!("  {line}")).collect();
        out.write_all(indented.join("\n").as_bytes())?;
        count += 1;
    }
    out.write_all(if count == 0 { b"[]\n" } else { b"\n]\n" })?;
    Ok(count)
}

fn jsonl_rows<R: Row>(out: &mut impl Write, rows: impl Iterator<Item = Result<R, Stop>>) -> Counted {
    let mut count = 0;
    for row in rows {
        serde_json::to_writer(&mut *out, &row?)?;
        out.write_all(b"\n")?;
        count += 1;
    }
    Ok(count)
}

fn csv_rows<R: Row>(out: &mut impl Write, rows: impl Iterator<Item = Result<R, Stop>>) -> Counted {
    let columns = columns::<R>();
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(&columns)?;
    let mut count = 0;
    for row in rows {
        csv.write_record(record(&columns, &Verbatim::of(&row?)?))?;
        count += 1;
    }
    csv.flush()?;
    Ok(count)
}

fn record(columns: &[String], fields: &Verbatim) -> Vec<String> {
    columns.iter().map(|column| fields.get(column).map_or_else(String::new, Verbatim::cell)).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[derive(serde::Serialize, schemars::JsonSchema)]
    struct Pot {
        id: u32,
        name: Option<String>,
        tags: Vec<String>,
    }

    impl View for Pot {
        const NAME: &'static str = "pot";
        fn text(&self, style: &Style) -> String {
            format!("pot {} {}", self.id, style.line(self.name.as_deref().unwrap_or("-")))
        }
    }

    impl Row for Pot {
        const HEADINGS: &'static [&'static str] = &["ID", "NAME"];
        fn cells(&self, style: &Style) -> Vec<String> {
            vec![style.dim(&self.id.to_string()), self.name.clone().unwrap_or_default()]
        }
    }

    const PIPE: Style = Style { width: None, color: false };

    fn pot(id: u32) -> Pot {
        Pot { id, name: Some("a \"cup\", two".to_owned()), tags: vec!["x".to_owned()] }
    }

    fn list(items: Vec<Result<Pot>>, format: Format) -> (String, Result<u64, Stop>, usize) {
        let (mut out, warned) = (Vec::new(), std::cell::Cell::new(0));
        let result = rows(&mut out, items.into_iter(), format, &PIPE, |_| warned.set(warned.get() + 1));
        (String::from_utf8(out).unwrap(), result, warned.get())
    }

    #[test]
    fn one_view_in_every_format() {
        let text = |format| {
            let mut out = Vec::new();
            view(&mut out, &Pot { name: None, ..pot(1) }, format, &PIPE).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(text(Format::Table), "pot 1 -\n");
        assert_eq!(text(Format::Jsonl), "{\"id\":1,\"name\":null,\"tags\":[\"x\"]}\n");
        assert!(text(Format::Json).starts_with("{\n  \"id\": 1,\n"));
        assert_eq!(text(Format::Csv), "id,name,tags\n1,,\"[\"\"x\"\"]\"\n");
    }

    #[test]
    fn cells_spell_numbers_as_they_are_spelled() {
        let fields = Verbatim::parse(r#"{"a":33428888888444488888,"b":{"v":1.10},"c":null,"d":"null"}"#).unwrap();
        let columns = ["a", "b", "c", "d", "e"].map(str::to_owned);
        assert_eq!(record(&columns, &fields), ["33428888888444488888", r#"{"v":1.10}"#, "", "null", ""]);
    }

    #[test]
    fn a_list_in_every_format() {
        let text = |format| list(vec![Ok(pot(1)), Ok(pot(2))], format).0;
        assert_eq!(text(Format::Table), "ID  NAME\n1   a \"cup\", two\n2   a \"cup\", two\n");
        assert_eq!(text(Format::Jsonl).lines().count(), 2);
        let value: Value = serde_json::from_str(&text(Format::Json)).unwrap();
        assert_eq!(value[1]["id"], 2);
        assert_eq!(text(Format::Csv).lines().nth(2), Some("2,\"a \"\"cup\"\", two\",\"[\"\"x\"\"]\""));
    }

    #[test]
    fn an_empty_list_is_still_an_answer_for_programs() {
        let text = |format| list(vec![], format).0;
        assert_eq!([text(Format::Table), text(Format::Jsonl)], ["", ""]);
        assert_eq!(text(Format::Json), "[]\n");
        assert_eq!(text(Format::Csv), "id,name,tags\n");
    }

    #[test]
    fn damage_does_not_stop_the_others_and_failure_does() {
        let items = |kind| vec![Ok(pot(1)), Err(Error::new(kind, "no")), Ok(pot(3))];
        for format in [Format::Table, Format::Json, Format::Jsonl, Format::Csv] {
            let (text, result, warned) = list(items(Kind::Damaged), format);
            assert!(text.contains('3') && matches!(result, Ok(2)) && warned == 1, "{format:?} {text}");
            let (text, result, _) = list(items(Kind::Failed), format);
            assert!(!text.contains('3') && matches!(result, Err(Stop::Row(_))), "{format:?} {text}");
        }
        let (text, ..) = list(items(Kind::Failed), Format::Json);
        assert!(serde_json::from_str::<Value>(&text).is_err(), "half an array must not look whole");
    }

    #[test]
    fn many_rows_have_one_heading() {
        let (text, result, _) = list((0..1200).map(|id| Ok(pot(id))).collect(), Format::Table);
        assert_eq!((text.lines().count(), result.ok()), (1201, Some(1200)));
    }
}
