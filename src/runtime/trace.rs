//! The trace of a request, as it goes on to others (<https://www.w3.org/TR/trace-context/#traceparent-header>).

use uuid::Uuid;

/// The header for a call within this trace: a span of its own, sampled. None for what is no trace id.
pub fn traceparent(trace_id: &str) -> Option<String> {
    let is_hex = trace_id.len() == 32 && trace_id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    // The version and the variant of a UUID keep both halves from being zero.
    let (_, span) = Uuid::new_v4().as_u64_pair();
    is_hex.then(|| format!("00-{trace_id}-{span:016x}-01"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_goes_on_in_its_trace_with_a_span_of_its_own() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        let (one, other) = (traceparent(trace).expect("a header"), traceparent(trace).expect("a header"));
        assert!(one.starts_with("00-4bf92f3577b34da6a3ce929d0e0e4736-") && one.ends_with("-01"), "{one}");
        assert_eq!((one.len(), one == other), (55, false));
        assert_eq!(traceparent("trace\r\nevil: yes"), None);
    }
}
