//! Zones with the whole history of every country: the IANA database with its `backzone`, in slim TZif, compiled in.
//!
//! The usual form of the database, which is also jiff's, merges zones that agree since 1970; Iceland then has the clock of Abidjan, and Norway that
//! of Berlin. `scripts/zones/build.py` makes the files; jiff reads them and does all arithmetic.

#[path = "names.gen.rs"]
mod names;

use jiff::tz::TimeZone;

static DATA: &[u8] = include_bytes!("zoneinfo.dat");

/// How many names there are.
#[cfg(test)]
pub(crate) const COUNT: usize = names::NAMES.len();

/// All names.
#[cfg(test)]
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    names::NAMES.iter().map(|entry| entry.name)
}

/// Where a zone lies in the data.
struct Entry {
    name: &'static str,
    first_byte: u32,
    bytes: u16,
}

/// The zone's name as the database spells it; capitals don't matter.
pub fn zone_name(name: &str) -> Option<&'static str> {
    entry(name).map(|entry| entry.name)
}

/// The zone's history; `None` if the database has no zone of that name.
pub(crate) fn zone(name: &str) -> Option<Result<TimeZone, jiff::Error>> {
    let entry = entry(name)?;
    let first = entry.first_byte as usize;
    let bytes = DATA.get(first..first + usize::from(entry.bytes)).unwrap_or_default();
    Some(TimeZone::tzif(entry.name, bytes))
}

fn entry(name: &str) -> Option<&'static Entry> {
    let lower = name.to_ascii_lowercase();
    let at = names::NAMES
        .binary_search_by(|entry| entry.name.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(lower.bytes()));
    names::NAMES.get(at.ok()?)
}
