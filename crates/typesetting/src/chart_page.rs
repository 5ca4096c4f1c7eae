//! The chart page: the drawing, notes about it, and the positions as a small table.

use super::body::{Flow, LAST_BASELINE, TEXT_WIDTH};
use super::drawing::{self, Frame};
use super::input::{ChartPage, PositionTable};
use super::layout::{Mark, Meaning, PAGE_WIDTH, Pen, circle, straight_line};
use super::shape::TextStyle;
use super::theme::{FADED_INK, HAIRLINE, INK};
use super::typesetter::{Align, fitting, line_at, set_centred, shortened};

const ROW: f32 = 14.2;
const CELL: TextStyle = TextStyle::roman(10.5).lining();
/// Tables and drawings may stand out beyond the text.
const LEFT: f32 = 84.0;
const WIDTH: f32 = PAGE_WIDTH - 2.0 * LEFT;
const GUTTER: f32 = 26.0;
const LARGEST_DRAWING: f32 = 420.0;
const SMALLEST_DRAWING: f32 = 270.0;
const LEGEND_HEIGHT: f32 = 18.0;
const LEGEND: TextStyle = TextStyle::italic(11.0);
/// Left edge and width of a table beside the drawing.
const BESIDE: f32 = 58.0;
const BESIDE_WIDTH: f32 = 104.0;

/// Adds the chart page, or pages if the tables are long.
pub(crate) fn add_chart_page(flow: &mut Flow<'_, '_>, chart: &ChartPage, bookmark_depth: usize) {
    flow.start_page();
    let centre = PAGE_WIDTH / 2.0;
    let style = fitting(flow.shaper, &chart.heading, TextStyle::roman(22.0), TEXT_WIDTH, 12.0);
    flow.layout.bookmark(&chart.heading, bookmark_depth, 0.0);
    let mut heading = Vec::new();
    let mut baseline = flow.baseline;
    for (index, (text, x)) in
        set_centred(flow.shaper, &chart.heading, style, centre, TEXT_WIDTH).lines.into_iter().enumerate()
    {
        baseline = flow.baseline + index as f32 * style.size * 1.25;
        heading.push(Mark::Text { text, x, baseline, colour: flow.theme.accent });
    }
    flow.layout.add(Meaning::Heading { level: 2, text: chart.heading.clone() }, heading);
    let mut top = baseline + 18.0;

    let columns: Vec<TableColumn<'_>> =
        chart.tables.iter().flat_map(|table| in_columns(table, chart.tables.len())).collect();
    let table_height = columns.chunks(2).map(|pair| height_of(pair) + 14.0).sum::<f32>();
    let notes: Vec<_> = chart
        .notes
        .iter()
        .map(|note| set_centred(flow.shaper, note, TextStyle::italic(11.0), centre, TEXT_WIDTH))
        .collect();
    let notes_height: f32 = notes.iter().map(|note| note.lines.len() as f32 * 14.5 + 4.0).sum();

    if let Some(drawing) = &chart.drawing {
        let legend_height = if chart.legend.is_some() { LEGEND_HEIGHT } else { 0.0 };
        let room = LAST_BASELINE - top - table_height - notes_height - legend_height;
        let side = room.clamp(SMALLEST_DRAWING, LARGEST_DRAWING);
        let frame = Frame { centre: (centre, top + side / 2.0), reach: side / 2.0 };
        let marks = drawing::draw(drawing, frame, flow.shaper, flow.theme);
        flow.layout.add(Meaning::Figure { description: chart.description.clone() }, marks);
        if let Some(beside) = &chart.beside {
            for (table, left) in beside.iter().zip([BESIDE, PAGE_WIDTH - BESIDE - BESIDE_WIDTH]) {
                flow.baseline = top + 6.0;
                add_titled(flow, &TableColumn::of(table), left, BESIDE_WIDTH);
            }
        }
        top += side + 16.0;
    }
    if let Some(legend) = &chart.legend {
        add_legend(flow, legend, top);
        top += LEGEND_HEIGHT;
    }
    flow.baseline = top + 8.0;
    for note in notes {
        let element = flow.layout.new_element();
        for (text, x) in note.lines {
            let mark = Mark::Text { text, x, baseline: flow.baseline, colour: FADED_INK };
            flow.layout.add_to(element, Meaning::Note, vec![mark]);
            flow.baseline += 14.5;
        }
        flow.baseline += 4.0;
    }
    for pair in columns.chunks(2) {
        if flow.baseline + height_of(pair) > LAST_BASELINE + 24.0 {
            flow.start_page();
        }
        add_pair(flow, pair);
    }
}

/// A dot and a word for each of the drawing's two colours.
fn add_legend(flow: &mut Flow<'_, '_>, legend: &[String; 2], baseline: f32) {
    let (dot, gap) = (3.2, 26.0);
    let room = TEXT_WIDTH - gap - 6.0 * dot;
    let full = legend.each_ref().map(|text| flow.shaper.width(text, LEGEND));
    // A short name leaves its share to a long one.
    let styles = [0, 1].map(|index| {
        let share = (room - full[1 - index]).max(room / 2.0);
        fitting(flow.shaper, &legend[index], LEGEND, share, 6.0)
    });
    let legend = [0, 1]
        .map(|index| shortened(flow.shaper, &legend[index], styles[index], room - full[1 - index].min(room / 2.0)));
    let widths = [0, 1].map(|index| flow.shaper.width(&legend[index], styles[index]) + 3.0 * dot);
    let mut x = (PAGE_WIDTH - widths[0] - widths[1] - gap) / 2.0;
    for (index, colour) in [flow.theme.accent, flow.theme.second].into_iter().enumerate() {
        let marks = circle((x + dot, baseline - dot), dot, Some((colour, 1.0)), None).into_iter().collect();
        flow.layout.add(Meaning::Ornament, marks);
        let at = (x + 3.0 * dot, baseline);
        let text = line_at(flow.shaper, &legend[index], styles[index], at, Align::Left, INK);
        flow.layout.add(Meaning::Paragraph, vec![text]);
        x += widths[index] + gap;
    }
}

/// A table or a half of one.
#[derive(Clone, Copy)]
struct TableColumn<'a> {
    title: &'a str,
    header: &'a [String],
    rows: &'a [Vec<String>],
    /// Of both halves, so that they are set alike.
    all_rows: &'a [Vec<String>],
}

impl<'a> TableColumn<'a> {
    fn of(table: &'a PositionTable) -> TableColumn<'a> {
        TableColumn { title: &table.title, header: &table.header, rows: &table.rows, all_rows: &table.rows }
    }

    fn has_header(&self) -> bool {
        self.header.iter().any(|cell| !cell.is_empty())
    }

    fn row_count(&self) -> usize {
        self.rows.len() + usize::from(self.has_header())
    }
}

/// A long table that stands alone is set as two halves beside each other.
fn in_columns(table: &PositionTable, table_count: usize) -> Vec<TableColumn<'_>> {
    let whole = TableColumn::of(table);
    if table_count.is_multiple_of(2) || table.rows.len() < 7 {
        return vec![whole];
    }
    let (left, right) = table.rows.split_at(table.rows.len().div_ceil(2));
    [left, right].map(|rows| TableColumn { rows, ..whole }).to_vec()
}

fn height_of(pair: &[TableColumn<'_>]) -> f32 {
    let rows = pair.iter().map(TableColumn::row_count).max().unwrap_or(0);
    let title = if pair.iter().any(|table| !table.title.is_empty()) { ROW } else { 0.0 };
    title + rows as f32 * ROW + 6.0
}

fn add_pair(flow: &mut Flow<'_, '_>, pair: &[TableColumn<'_>]) {
    let width = if pair.len() == 2 { (WIDTH - GUTTER) / 2.0 } else { WIDTH * 0.62 };
    let left = if pair.len() == 2 { LEFT } else { (PAGE_WIDTH - width) / 2.0 };
    let top = flow.baseline;
    let titled = pair.iter().any(|table| !table.title.is_empty());
    for (index, table) in pair.iter().enumerate() {
        let x = left + index as f32 * (width + GUTTER);
        flow.baseline = top;
        // The second half of a table needs no second title.
        if index == 0 || pair[0].title != table.title {
            add_titled(flow, table, x, width);
        } else {
            flow.baseline += if titled { ROW } else { 0.0 };
            add_table(flow, table, x, width);
        }
    }
    flow.baseline = top + height_of(pair) + 14.0;
}

fn add_titled(flow: &mut Flow<'_, '_>, table: &TableColumn<'_>, left: f32, width: f32) {
    if !table.title.is_empty() {
        let style = fitting(flow.shaper, table.title, TextStyle::italic(11.5), width, 7.0);
        let at = (left, flow.baseline + 3.0);
        let mark = line_at(flow.shaper, table.title, style, at, Align::Left, flow.theme.accent);
        flow.layout.add(Meaning::Paragraph, vec![mark]);
        flow.baseline += ROW;
    }
    add_table(flow, table, left, width);
}

fn add_table(flow: &mut Flow<'_, '_>, table: &TableColumn<'_>, left: f32, width: f32) {
    let (cell_style, widths) = columns_of(flow, table, width);
    let element = flow.layout.new_element();
    let mut baseline = flow.baseline + 6.0;
    let header = table.has_header().then_some(table.header);
    for (row, cells) in header.into_iter().chain(table.rows.iter().map(Vec::as_slice)).enumerate() {
        let header = row == 0 && table.has_header();
        let mut x = left;
        for (cell, cell_width) in cells.iter().zip(&widths) {
            let style = if header { TextStyle::italic(cell_style.size * 0.9) } else { cell_style };
            let colour = if header { FADED_INK } else { INK };
            let mark = line_at(flow.shaper, &format!("{cell} "), style, (x, baseline), Align::Left, colour);
            flow.layout.add_to(element, Meaning::Cell { row, header }, vec![mark]);
            x += cell_width;
        }
        let rule = straight_line((left, baseline + 4.0), (left + width, baseline + 4.0), Pen::solid(HAIRLINE, 0.5));
        flow.layout.add(Meaning::Ornament, rule.into_iter().collect());
        baseline += ROW;
    }
}

/// The style in which the whole table fits, and each column as wide as its widest cell, with what is left over shared out evenly.
fn columns_of(flow: &Flow<'_, '_>, table: &TableColumn<'_>, width: f32) -> (TextStyle, Vec<f32>) {
    let count = table.header.len().max(1);
    let widest = |column: usize| {
        let cells = std::iter::once(table.header).chain(table.all_rows.iter().map(Vec::as_slice));
        cells.filter_map(|row| row.get(column)).map(|cell| flow.shaper.width(cell, CELL)).fold(10.0, f32::max)
    };
    let widths: Vec<f32> = (0..count).map(widest).collect();
    let gaps = 7.0 * (count - 1) as f32;
    let natural: f32 = widths.iter().sum();
    let factor = ((width - gaps) / natural).min(1.0);
    let spare = (width - gaps - natural * factor) / count as f32;
    let style = TextStyle { size: CELL.size * factor, ..CELL };
    (style, widths.into_iter().map(|column| column * factor + 7.0 + spare).collect())
}
