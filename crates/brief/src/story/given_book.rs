//! A book whose pages its client made.

use super::Audience;

/// Its text, and the prompt of every picture, in order.
#[derive(Clone, Debug)]
pub struct GivenBook<'a> {
    pub story: &'a str,
    pub prompts: Vec<&'a str>,
    pub audience: Audience,
}
