//! What one caller has used of its rules, in milliseconds of any clock.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::rule::Rule;

/// What was let through lately. It holds no more times than the largest window allows requests.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    /// When requests were let through, oldest first.
    passed_at_ms: Vec<i64>,
    /// For rules of pace: when everything that was let through would have come at an even pace.
    paced_until_ms: i64,
}

/// What the rules say to one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    pub allowed: bool,
    /// The rule that leaves the least.
    pub rule: Rule,
    /// How many more would be let through now.
    pub remaining: u32,
    /// Until more would be.
    pub reset_after_ms: u32,
}

/// What one rule leaves.
struct Standing {
    rule: Rule,
    remaining: u32,
    reset_after_ms: i64,
}

impl Counter {
    /// Decides on one request and counts it if every rule lets it through; None without rules.
    pub fn take(&mut self, rules: &[Rule], now_ms: i64) -> Option<Verdict> {
        // A clock that was set back must not let requests through twice.
        let now_ms = self.passed_at_ms.last().map_or(now_ms, |last| now_ms.max(*last));
        self.forget(rules, now_ms);
        let allowed = self.standings(rules, now_ms).all(|standing| standing.remaining > 0);
        if allowed {
            self.passed_at_ms.push(now_ms);
            if let Some(pace) = rules.iter().find_map(|rule| pace_ms(*rule)) {
                self.paced_until_ms = self.paced_until_ms.max(now_ms) + pace;
            }
        }
        let tightest = self
            .standings(rules, now_ms)
            .min_by_key(|standing| (standing.remaining, Reverse(standing.reset_after_ms)))?;
        Some(Verdict {
            allowed,
            rule: tightest.rule,
            remaining: tightest.remaining,
            reset_after_ms: u32::try_from(tightest.reset_after_ms.max(0)).unwrap_or(u32::MAX),
        })
    }

    /// When nothing that was counted matters any more.
    pub fn idle_at_ms(&self, rules: &[Rule]) -> i64 {
        let last = self.passed_at_ms.last().copied().unwrap_or(i64::MIN);
        last.saturating_add(longest_ms(rules)).max(self.paced_until_ms)
    }

    fn forget(&mut self, rules: &[Rule], now_ms: i64) {
        let longest = longest_ms(rules);
        self.passed_at_ms.retain(|passed| passed + longest > now_ms);
    }

    fn standings(&self, rules: &[Rule], now_ms: i64) -> impl Iterator<Item = Standing> {
        rules.iter().map(move |rule| match *rule {
            Rule::Window { limit, seconds } => self.window(*rule, limit, i64::from(seconds) * 1_000, now_ms),
            Rule::Pace { burst, seconds } => self.pace(*rule, burst, i64::from(seconds) * 1_000, now_ms),
        })
    }

    fn window(&self, rule: Rule, limit: u32, length_ms: i64, now_ms: i64) -> Standing {
        let limit = limit as usize;
        let outside = self.passed_at_ms.partition_point(|passed| passed + length_ms <= now_ms);
        let inside = &self.passed_at_ms[outside..];
        // With a limit that was lowered since, more than one has to leave.
        let next_to_leave = inside.get(inside.len().saturating_sub(limit));
        Standing {
            rule,
            remaining: u32::try_from(limit.saturating_sub(inside.len())).unwrap_or(u32::MAX),
            reset_after_ms: next_to_leave.map_or(0, |passed| passed + length_ms - now_ms),
        }
    }

    fn pace(&self, rule: Rule, burst: u32, interval_ms: i64, now_ms: i64) -> Standing {
        let ahead_ms = (self.paced_until_ms - now_ms).max(0);
        let used = (ahead_ms + interval_ms - 1) / interval_ms;
        Standing {
            rule,
            remaining: u32::try_from((i64::from(burst) - used).max(0)).unwrap_or(u32::MAX),
            // The part of an interval that is used up comes back first.
            reset_after_ms: (ahead_ms - (used.min(i64::from(burst)) - 1).max(0) * interval_ms).max(0),
        }
    }
}

fn pace_ms(rule: Rule) -> Option<i64> {
    match rule {
        Rule::Pace { seconds, .. } => Some(i64::from(seconds) * 1_000),
        Rule::Window { .. } => None,
    }
}

fn longest_ms(rules: &[Rule]) -> i64 {
    rules.iter().map(|rule| i64::from(rule.span_seconds()) * 1_000).max().unwrap_or(0)
}

#[cfg(test)]
#[path = "counter_tests.rs"]
mod tests;
