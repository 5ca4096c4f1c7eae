//! Which bytes of an object answer a request: RFC 9110's preconditions (section 13) and ranges (section 14), worked out before the
//! bucket is asked.
//!
//! One range is served as 206. Several ranges are answered with the whole object, as section 14.2 lets a server do: players ask for one.

use std::time::{Duration, SystemTime};

use headers::{
    ETag, Header, HeaderMapExt, IfMatch, IfModifiedSince, IfNoneMatch, IfRange, IfUnmodifiedSince, LastModified,
};
use http::header::{IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, RANGE};
use http::{HeaderMap, Method};
use http_range::{HttpRange, HttpRangeParseError};

use super::bucket::{ByteSpan, ObjectFacts};

/// Of 64 bits.
const LARGEST_NUMBER: &str = "18446744073709551615";

/// What to answer with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// 200.
    Whole,
    /// 206.
    Part(ByteSpan),
    /// 304.
    NotModified,
    /// 412.
    PreconditionFailed,
    /// 416.
    RangeNotSatisfiable,
}

/// Decides without knowing more of the object than its size, where the request allows that.
pub fn decide_by_size(method: &Method, headers: &HeaderMap, size_bytes: u64) -> Option<Delivery> {
    let conditions = [IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE];
    let is_conditional = conditions.iter().any(|condition| headers.contains_key(condition));
    (method == Method::GET && !is_conditional).then(|| ranged(headers, size_bytes))
}

/// Decides in the order of RFC 9110, section 13.2.2. An unreadable header is ignored.
pub fn decide(method: &Method, headers: &HeaderMap, facts: &ObjectFacts) -> Delivery {
    let etag = facts.etag.parse::<ETag>().ok();
    let modified_at = last_modified(facts);
    if let Some(condition) = headers.typed_get::<IfMatch>() {
        if !etag.as_ref().is_some_and(|etag| condition.precondition_passes(etag)) {
            return Delivery::PreconditionFailed;
        }
    } else if let Some(condition) = headers.typed_get::<IfUnmodifiedSince>()
        && !condition.precondition_passes(modified_at)
    {
        return Delivery::PreconditionFailed;
    }
    if let Some(condition) = headers.typed_get::<IfNoneMatch>() {
        if !etag.as_ref().is_none_or(|etag| condition.precondition_passes(etag)) {
            return Delivery::NotModified;
        }
    } else if let Some(condition) = headers.typed_get::<IfModifiedSince>()
        && !condition.is_modified(modified_at)
    {
        return Delivery::NotModified;
    }
    // Ranges are defined for GET alone (section 14.2).
    if method != Method::GET || !range_still_applies(headers, etag.as_ref(), modified_at) {
        return Delivery::Whole;
    }
    ranged(headers, facts.size_bytes)
}

/// Section 13.1.5: a range of an object that has changed is answered with the whole new object.
fn range_still_applies(headers: &HeaderMap, etag: Option<&ETag>, modified_at: SystemTime) -> bool {
    let Some(value) = headers.get(IfRange::name()) else { return true };
    // A date must match exactly; `IfRange` takes any later one, too.
    if let Ok(date) = LastModified::decode(&mut std::iter::once(value)) {
        return SystemTime::from(date) == modified_at;
    }
    let Ok(condition) = IfRange::decode(&mut std::iter::once(value)) else { return false };
    !condition.is_modified(etag, None)
}

fn ranged(headers: &HeaderMap, size_bytes: u64) -> Delivery {
    let Some(range) = headers.get(RANGE) else { return Delivery::Whole };
    match HttpRange::parse_bytes(&with_numbers_that_fit(range.as_bytes()), size_bytes) {
        Ok(ranges) => match ranges.as_slice() {
            [range] => Delivery::Part(ByteSpan { offset: range.start, length: range.length }),
            [] | [_, _, ..] => Delivery::Whole,
        },
        // Another unit, or no range at all: ignored, as section 14.2 says.
        Err(HttpRangeParseError::InvalidRange) => Delivery::Whole,
        Err(HttpRangeParseError::NoOverlap) => Delivery::RangeNotSatisfiable,
    }
}

/// A number may have as many digits as it likes (section 14.1.2): one beyond what is counted in stands for the largest there is.
fn with_numbers_that_fit(range: &[u8]) -> Vec<u8> {
    let mut fitting = Vec::with_capacity(range.len());
    for run in range.chunk_by(|one, next| one.is_ascii_digit() == next.is_ascii_digit()) {
        let is_too_large =
            run[0].is_ascii_digit() && str::from_utf8(run).is_ok_and(|digits| digits.parse::<u64>().is_err());
        fitting.extend_from_slice(if is_too_large { LARGEST_NUMBER.as_bytes() } else { run });
    }
    fitting
}

/// In whole seconds, as the header says it.
pub fn last_modified(facts: &ObjectFacts) -> SystemTime {
    let seconds = u64::try_from(facts.last_modified.timestamp()).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn facts() -> ObjectFacts {
        ObjectFacts {
            key: "k".into(),
            size_bytes: 1000,
            etag: "\"abc\"".into(),
            content_type: "audio/mpeg".into(),
            last_modified: "2025-12-19T16:30:00.5Z".parse().expect("a time"),
            notes: BTreeMap::new(),
        }
    }

    fn decided(pairs: &[(&'static str, &str)]) -> Delivery {
        decided_for(&Method::GET, pairs)
    }

    fn decided_for(method: &Method, pairs: &[(&'static str, &str)]) -> Delivery {
        let headers = pairs
            .iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), value.parse().expect("a header")))
            .collect();
        decide(method, &headers, &facts())
    }

    fn part(offset: u64, length: u64) -> Delivery {
        Delivery::Part(ByteSpan { offset, length })
    }

    /// FAILURES 43.
    #[test]
    fn a_players_first_two_bytes_are_a_part() {
        assert_eq!(decided(&[("range", "bytes=0-1")]), part(0, 2));
    }

    #[test]
    fn ranges_of_every_form_are_worked_out() {
        for (range, expected) in [
            ("bytes=0-", part(0, 1000)),
            ("bytes=0-999", part(0, 1000)),
            ("bytes=0-5000", part(0, 1000)),
            ("bytes=500-", part(500, 500)),
            ("bytes=999-999", part(999, 1)),
            ("bytes=-1", part(999, 1)),
            ("bytes=-5000", part(0, 1000)),
            ("bytes=1000-", Delivery::RangeNotSatisfiable),
            ("bytes=-0", Delivery::RangeNotSatisfiable),
            ("bytes=0-1,5-6", Delivery::Whole),
            ("bytes=5-1", Delivery::Whole),
            ("bytes=a-b", Delivery::Whole),
            ("bytes=", Delivery::Whole),
            ("pages=1-2", Delivery::Whole),
            ("bytes=99999999999999999999999-", Delivery::RangeNotSatisfiable),
            ("bytes=18446744073709551615-", Delivery::RangeNotSatisfiable),
            ("bytes=-99999999999999999999999", part(0, 1000)),
            ("bytes=7-99999999999999999999999", part(7, 993)),
            ("bytes=0000000000000000000000000000000000007-", part(7, 993)),
        ] {
            assert_eq!(decided(&[("range", range)]), expected, "{range}");
        }
    }

    #[test]
    fn a_range_of_a_changed_object_is_answered_whole() {
        let range = ("range", "bytes=0-1");
        assert_eq!(decided(&[range, ("if-range", "\"abc\"")]), part(0, 2));
        assert_eq!(decided(&[range, ("if-range", "\"old\"")]), Delivery::Whole);
        assert_eq!(decided(&[range, ("if-range", "W/\"abc\"")]), Delivery::Whole);
        assert_eq!(decided(&[range, ("if-range", "Fri, 19 Dec 2025 16:30:00 GMT")]), part(0, 2));
        assert_eq!(decided(&[range, ("if-range", "Thu, 18 Dec 2025 16:30:00 GMT")]), Delivery::Whole);
        for later in ["Fri, 19 Dec 2025 16:30:01 GMT", "Sat, 20 Dec 2025 16:30:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"]
        {
            assert_eq!(decided(&[range, ("if-range", later)]), Delivery::Whole, "{later}");
        }
        assert_eq!(decided(&[range, ("if-range", "nonsense")]), Delivery::Whole);
    }

    #[test]
    fn what_a_client_has_is_not_sent_again() {
        assert_eq!(decided(&[("if-none-match", "\"abc\"")]), Delivery::NotModified);
        assert_eq!(decided(&[("if-none-match", "W/\"abc\"")]), Delivery::NotModified);
        assert_eq!(decided(&[("if-none-match", "\"x\", \"abc\"")]), Delivery::NotModified);
        assert_eq!(decided(&[("if-none-match", "*")]), Delivery::NotModified);
        assert_eq!(decided(&[("if-none-match", "\"old\"")]), Delivery::Whole);
        assert_eq!(decided(&[("if-modified-since", "Fri, 19 Dec 2025 16:30:00 GMT")]), Delivery::NotModified);
        assert_eq!(decided(&[("if-modified-since", "Fri, 19 Dec 2025 16:29:59 GMT")]), Delivery::Whole);
        assert_eq!(decided(&[("if-modified-since", "yesterday")]), Delivery::Whole);
    }

    #[test]
    fn a_tag_counts_more_than_a_date() {
        let since = ("if-modified-since", "Fri, 19 Dec 2025 16:30:00 GMT");
        assert_eq!(decided(&[("if-none-match", "\"old\""), since]), Delivery::Whole);
        let unmodified = ("if-unmodified-since", "Fri, 19 Dec 2025 16:29:59 GMT");
        assert_eq!(decided(&[("if-match", "\"abc\""), unmodified]), Delivery::Whole);
    }

    #[test]
    fn a_precondition_that_fails_is_reported() {
        assert_eq!(decided(&[("if-match", "\"old\"")]), Delivery::PreconditionFailed);
        assert_eq!(decided(&[("if-match", "W/\"abc\"")]), Delivery::PreconditionFailed);
        assert_eq!(decided(&[("if-match", "*")]), Delivery::Whole);
        let unmodified = ("if-unmodified-since", "Fri, 19 Dec 2025 16:29:59 GMT");
        assert_eq!(decided(&[unmodified]), Delivery::PreconditionFailed);
    }

    #[test]
    fn head_knows_preconditions_but_no_ranges() {
        assert_eq!(decided_for(&Method::HEAD, &[("range", "bytes=0-1")]), Delivery::Whole);
        assert_eq!(decided_for(&Method::HEAD, &[("if-none-match", "\"abc\"")]), Delivery::NotModified);
    }
    proptest::proptest! {
        #[test]
        fn no_range_header_reaches_outside_of_the_object(range in "(bytes=)?[-0-9, ]{0,40}|\\PC{0,20}", size in 0_u64..5000) {
            let object = ObjectFacts { size_bytes: size, ..facts() };
            let Ok(value) = http::HeaderValue::from_str(&range) else { return Ok(()) };
            let headers = HeaderMap::from_iter([(RANGE, value)]);
            if let Delivery::Part(span) = decide(&Method::GET, &headers, &object) {
                proptest::prop_assert!(span.length > 0 && span.offset + span.length <= size, "{span:?}");
            }
        }
    }
}
