//! For when and where a chart was cast and how the clock was read: every portrait states it once, in its system's own words.

use super::pen::{Passage, Pen};
use super::reader_form;
use super::slots::Slots;
use chart::moment::{ClockChange, Moment, OffsetSource};

/// A birth and where it stands in the document's artifact.
#[derive(Clone, Copy)]
pub(super) struct Reckoning<'a> {
    pub moment: &'a Moment,
    /// Such as `/person1`.
    pub person: &'a str,
}

/// How a system states the birth, to its person and about its person.
pub(super) struct Wordings {
    /// `{local}`, or its halves `{date}` and `{time}`; `{latitude}`, `{longitude}`, `{utc}`, `{offset}`.
    pub known: [&'static str; 2],
    /// `{date}`, and `{known}` for what the time is not.
    pub unknown: [&'static str; 2],
}

/// How the clock was read, to the person and about the person; `{offset}` and what each is named after.
static ZONE: [&str; 2] = [
    "How far that clock ran from Greenwich, {offset}, is known from the history of {your} {source}.",
    "The clock there was at {offset}, as the history of the {source} tells.",
];
/// Before 1970 the database is sure of the zone's city alone.
static CITY_CLOCK: [&str; 2] = [
    "How far that clock ran from Greenwich, {offset}, is read as the clock of {city} ran in those years.",
    "The clock there is taken to have run as that of {city} ran then, at {offset}.",
];
/// Where the Julian calendar was still kept.
static JULIAN: [&str; 2] = [
    "The date is read by the calendar that is in use today, which came there only on {since}; if it was written down \
     by the old one, {you} were born on {gregorian}, and the chart has to be cast for that day.",
    "Until {since} the old calendar was kept there; the date is read by the new one. Should it be an old date, it is {gregorian} today, and another chart.",
];
static LOCAL_MEAN_TIME: [&str; 2] = [
    "No hour had been agreed upon there yet, so the clock is taken to have kept {source}, {offset}.",
    "In those days every town had its own noon; what is read here is {source}, {offset}.",
];
static GIVEN: [&str; 2] = [
    "How far that clock ran from Greenwich, {offset}, was {source} together with the birth.",
    "The clock’s distance from Greenwich, {offset}, was {source} and has been believed.",
];
static GAP: [&str; 2] = [
    "On paper that minute does not exist, for it lies in a {change}: the clocks sprang over it, and it is read as though they had waited.",
    "The minute fell into a {change} between two times of the year, and is counted by the clock from before it.",
];
static FOLD: [&str; 2] = [
    "The clocks were put back that night and showed this minute twice, a {change} in time; the earlier one is taken.",
    "There were two such minutes, since the clock was set back and made a {change}; the first of them is meant.",
];

/// Of a birth without a time, on a day that the calendar went over, or had twice.
static DAY_SKIPPED: [&str; 2] = [
    "The calendar there went over that day, a {change} of its own, so nobody’s diary has it; its hours are counted as \
     though the clock had run on from the day before.",
    "It is a day that the calendar of the place left out, a {change} of twenty-four hours; it is read by the clock that had run until then.",
];
static DAY_TWICE: [&str; 2] = [
    "The calendar there had that day twice over, a {change} in time, and what is said here held on both.",
    "The place counted that day two times, as its calendar made a {change}; what is told held through the one and the other.",
];

impl Reckoning<'_> {
    /// The gaps that the moment of birth fills.
    pub(crate) fn slots(&self) -> Slots {
        let moment = self.moment;
        let at = format!("{}/moment", self.person);
        let utc = jiff::tz::Offset::UTC.to_datetime(moment.utc);
        let slots = Slots::new().fact("date", format!("{at}/local"), reader_form::date(moment.local.date()));
        if !moment.time_known {
            return slots.fact("known", format!("{at}/timeKnown"), "not known");
        }
        slots
            .fact("local", format!("{at}/local"), reader_form::date_and_time(moment.local))
            .fact("time", format!("{at}/local"), reader_form::time(moment.local.time()))
            .fact("utc", format!("{at}/utc"), reader_form::time(utc.time()))
            .fact("offset", format!("{at}/utcOffsetSeconds"), moment.utc_offset_name())
            .fact("latitude", format!("{at}/latitudeDegrees"), reader_form::latitude(moment.latitude_degrees))
            .fact("longitude", format!("{at}/longitudeDegrees"), reader_form::longitude(moment.longitude_degrees))
    }

    /// Adds the birth in the system's own words.
    pub(crate) fn tell(&self, wordings: &'static Wordings, pen: &mut Pen, passage: &mut Passage) {
        let pool = if self.moment.time_known { &wordings.known } else { &wordings.unknown };
        pen.tell(passage, pen.of_two(pool), &self.slots());
    }

    /// Adds how the clock was read, and that it jumped if it did.
    pub(crate) fn clock(&self, pen: &mut Pen, passage: &mut Passage) {
        let at = format!("{}/moment", self.person);
        if let Some(reading) = &self.moment.julian_reading {
            let slots = Slots::new()
                .fact("since", format!("{at}/julianReading/gregorianSince"), reader_form::date(reading.gregorian_since))
                .fact(
                    "gregorian",
                    format!("{at}/julianReading/gregorianDate"),
                    reader_form::date(reading.gregorian_date),
                );
            pen.tell(passage, pen.of_two(&JULIAN), &slots);
        }
        if !self.moment.time_known {
            self.clock_change(pen, passage);
            return;
        }
        if let Some(city) = self.moment.clock_city() {
            pen.tell(passage, pen.of_two(&CITY_CLOCK), &self.slots().fact("city", format!("{at}/zone"), city));
            self.clock_change(pen, passage);
            return;
        }
        let (pool, source) = match self.moment.offset_source {
            OffsetSource::Zone => (&ZONE, "zone"),
            OffsetSource::LocalMeanTime => (&LOCAL_MEAN_TIME, "local mean time"),
            OffsetSource::Given => (&GIVEN, "given"),
        };
        pen.tell(passage, pen.of_two(pool), &self.slots().fact("source", format!("{at}/offsetSource"), source));
        self.clock_change(pen, passage);
    }

    fn clock_change(&self, pen: &mut Pen, passage: &mut Passage) {
        let at = format!("{}/moment", self.person);
        let change = |name: &str| Slots::new().fact("change", format!("{at}/clockChange"), name);
        let (gap, fold) = if self.moment.time_known { (&GAP, &FOLD) } else { (&DAY_SKIPPED, &DAY_TWICE) };
        match self.moment.clock_change {
            ClockChange::None => {}
            ClockChange::Gap => pen.tell(passage, pen.of_two(gap), &change("gap")),
            ClockChange::Fold => pen.tell(passage, pen.of_two(fold), &change("fold")),
        }
    }
}
