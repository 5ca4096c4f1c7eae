//! The pages of the charts, read back from the file: names, signs, degrees, and what is left out.

use super::reader::Reader;
use super::*;
use crate::charts::{overlay_page, person_page};
use chart::sky::Body;
use chart::{Birth, Chart, cast, compare};
use jiff::civil::{Date, Time, date, time};

const ALL_SYSTEMS: [System; 5] =
    [System::Western, System::Vedic, System::HumanDesign, System::GeneKeys, System::Kabbalah];

fn chart_of(date: Date, time: Option<Time>, latitude_degrees: f64, longitude_degrees: f64) -> Chart {
    let birth = Birth {
        date,
        time,
        zone: "Asia/Tokyo".to_owned(),
        utc_offset_seconds: None,
        latitude_degrees,
        longitude_degrees,
    };
    cast(&birth, "2026-05-03T12:00:00Z".parse().unwrap()).unwrap()
}

fn text_of(chart: ChartPage) -> String {
    let mut document = sample_document(Some(System::Western), "Portraits", "Ada", 100);
    document.manuscript.sections.clear();
    document.chart = Some(chart);
    let fonts = fonts_for(&document.texts());
    let pdf = render_document(&document, &fonts).unwrap();
    assert!(pdf.missing_glyphs.is_empty(), "{:?}", pdf.missing_glyphs);
    let read = Reader::open(&pdf.bytes);
    (0..read.page_count()).map(|page| read.text(page)).collect()
}

/// Known mistake 10: names in other scripts and the degree sign were spoilt on the chart's page.
#[test]
fn mistake_10_names_signs_and_degrees_are_whole_on_every_chart_page() {
    let hanako = chart_of(date(1962, 2, 5), Some(time(9, 5, 0, 0)), 35.68, 139.69);
    for system in ALL_SYSTEMS {
        let text = text_of(person_page(system, &hanako, "山田 花子"));
        assert!(text.contains("山田 花子"), "{system:?}: {text}");
        assert!(text.contains("5 February 1962 at 09:05 (UTC+09:00), 35.68° N 139.69° E"), "{system:?}: {text}");
    }
    let wheel = text_of(person_page(System::Western, &hanako, "山田 花子"));
    let moon = hanako.western.placements.iter().find(|one| one.body == Body::Moon).unwrap().position.unwrap();
    let written = format!("{}°{:02}′ {} {}", moon.degree, moon.minute, moon.sign.symbol(), moon.sign);
    assert!(wheel.contains(&written), "{wheel} lacks {written}");
}

#[test]
fn a_page_without_a_time_states_that_and_what_is_left_out_for_it() {
    let timeless = chart_of(date(1962, 2, 5), None, 35.68, 139.69);
    for system in ALL_SYSTEMS {
        let text = text_of(person_page(system, &timeless, "Hanako"));
        assert!(text.contains("at an unknown time"), "{system:?}: {text}");
        assert!(text.contains("The time of birth is not known"), "{system:?}: {text}");
        assert!(text.contains("Left out, because nobody could know it"), "{system:?}: {text}");
    }
}

#[test]
fn a_page_of_two_names_both_births() {
    let hanako = chart_of(date(1962, 2, 5), Some(time(9, 5, 0, 0)), 35.68, 139.69);
    let taro = chart_of(date(1958, 11, 23), None, 70.1, 139.69);
    let comparison = compare(&taro, &hanako);
    for system in ALL_SYSTEMS {
        let text = text_of(overlay_page(system, [&taro, &hanako], &comparison, ["Tarō", "花子"]));
        for part in ["Tarō & 花子", "23 November 1958, at an unknown time", "5 February 1962 at 09:05"] {
            assert!(text.contains(part), "{system:?} lacks {part:?}: {text}");
        }
    }
}
