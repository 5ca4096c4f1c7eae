//! What each shape accepts, and how it refuses the rest.

use brief::story::Audience;
use serde_json::json;

use super::*;

fn read<S: Shape>(shape: S, value: Value) -> Result<S::Value, String> {
    let mut reader = Reader { context: Context::of_a_test(), errors: FieldErrors::new() };
    let read = shape.read(&value, "field", &mut reader);
    read.filter(|_| reader.errors.is_empty()).ok_or_else(|| reader.errors.to_string())
}

fn refusal<S: Shape>(shape: S, value: Value) -> String {
    read(shape, value).err().unwrap_or_default()
}

struct TitledBook {
    title: Option<String>,
    audience: Audience,
}

description! {
    TitledBook {
        title: optional("title", text(1..=9)),
        audience: required("audience", choice::<Audience>()),
    }
}

#[test]
fn a_wrong_type_is_named() {
    for (value, name) in [
        (json!(null), "null"),
        (json!(true), "a boolean"),
        (json!(7), "a number"),
        (json!([]), "an array"),
        (json!({}), "an object"),
    ] {
        assert_eq!(refusal(text(1..=100), value), format!("field must be a string, not {name}"));
    }
    assert_eq!(refusal(flag(), json!("yes")), "field must be true or false, not a string");
    assert_eq!(refusal(decimal(0.0..=1.0), json!("1")), "field must be a number, not a string");
}

#[test]
fn null_is_absent() {
    let body = json!({ "title": null, "audience": null });
    assert_eq!(
        testing::read::<TitledBook>(&body).err().map(|errors| errors.to_string()),
        Some("audience is required".into())
    );
    let read = testing::read::<TitledBook>(&json!({ "title": null, "audience": "adults" })).expect("valid");
    assert_eq!((read.title, read.audience), (None, Audience::Adults));
}

#[test]
fn length_counts_characters_of_any_script_without_the_space_around() {
    assert_eq!(read(text(1..=4), json!("  美咲と海  ")), Ok("美咲と海".to_owned()));
    assert_eq!(refusal(text(1..=4), json!("   ")), "field must be 1 to 4 characters, not 0");
}

#[test]
fn a_line_that_nobody_can_see_is_refused() {
    for invisible in [
        "\u{200b}",
        "\u{202e}\u{202c}",
        "\u{feff}\u{2060} \u{ad}",
        "\u{3164}",
        "\u{e0041}",
        "\u{ffff}",
        "\u{fdd0}\u{fff9}",
    ] {
        for line in [text(1..=100).of_one_line(), text(0..=100).joined_to_one_line()] {
            assert_eq!(refusal(line, json!(invisible)), "field must have a visible character", "{invisible:?}");
        }
    }
}

#[test]
fn a_line_never_turns_the_text_around_it() {
    for line in [text(1..=7).of_one_line(), text(1..=7).joined_to_one_line()] {
        assert_eq!(read(line, json!("\u{202e} Michael\u{2066}")), Ok("Michael".to_owned()));
    }
    // Marks that belong to a script, and the joiners of emoji, stay.
    for name in ["مى\u{200c}خواهم", "👩\u{200d}🚀", "אבי\u{200e} (Avi)"] {
        assert_eq!(read(text(1..=100).of_one_line(), json!(name)), Ok(name.to_owned()));
    }
}

#[test]
fn several_lines_are_refused_or_joined() {
    assert_eq!(refusal(text(1..=9).of_one_line(), json!("a\nb")), "field must not contain control characters");
    assert_eq!(
        read(text(1..=11).joined_to_one_line(), json!(" New\r\n\tYork\u{2028}NY ")),
        Ok("New York NY".to_owned())
    );
    assert_eq!(refusal(text(1..=9).joined_to_one_line(), json!("a\0b")), "field must not contain the character U+0000");
}

#[test]
fn a_word_outside_the_list_is_answered_with_the_list() {
    assert_eq!(refusal(choice::<Audience>(), json!("toddlers")), "field must be one of children, young_adults, adults");
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    let number = |value: Value| read(whole_number::<u8>(1..=20), value);
    assert_eq!(number(json!(3.0)), Ok(3));
    for bad in [json!(3.5), json!(-1), json!(0), json!(21), json!(256 + 3), json!(1e300)] {
        assert_eq!(number(bad), Err("field must be a whole number from 1 to 20".to_owned()));
    }
    assert_eq!(number(json!("3")), Err("field must be a whole number, not a string".to_owned()));
}

#[test]
fn a_body_that_is_no_object_is_one_error() {
    assert_eq!(
        testing::read::<TitledBook>(&json!([1])).err().map(|errors| errors.to_string()),
        Some("body must be an object, not an array".into())
    );
}
