//! Server-sent events, cut anywhere, as the values of their `data` lines.

/// Takes bytes as they arrive and gives whole values.
#[derive(Default)]
pub struct EventStream {
    held: Vec<u8>,
}

impl EventStream {
    /// The values that these bytes complete.
    pub fn push(&mut self, bytes: &[u8]) -> Vec<String> {
        self.held.extend_from_slice(bytes);
        let mut values = Vec::new();
        while let Some(end) = self.held.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.held.drain(..=end).collect();
            let line = String::from_utf8_lossy(&line);
            if let Some(value) = line.trim_end().strip_prefix("data:") {
                values.push(value.trim_start().to_owned());
            }
        }
        values
    }

    /// How much of an unfinished line is held.
    pub fn held_bytes(&self) -> usize {
        self.held.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_whole_however_the_bytes_are_cut() {
        let bytes = "event: x\r\ndata: {\"a\": \"é\"}\r\n\r\n: ping\n\ndata:[DONE]\n\n".as_bytes();
        for cut in 1..bytes.len() {
            let mut stream = EventStream::default();
            let mut values = stream.push(&bytes[..cut]);
            values.extend(stream.push(&bytes[cut..]));
            assert_eq!(values, ["{\"a\": \"é\"}", "[DONE]"], "{cut}");
            assert_eq!(stream.held_bytes(), 0);
        }
    }
}
