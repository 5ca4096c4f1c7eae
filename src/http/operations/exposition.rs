//! The figures under their names. `docs/operations.md` lists what each means.

use jiff::Timestamp;
use prometheus::core::Collector;
use prometheus::{CounterVec, GaugeVec, Opts, Registry, TextEncoder};

use crate::config::limits::Limits;
use crate::http::limit_rules::Limit;
use crate::job::health::Figures;
use crate::store::metrics::MetricFigures;
use strum::VariantArray;

const PREFIX: &str = "oneinabillion";

/// What the database gave.
pub struct StoreFigures {
    pub jobs: Figures,
    pub metrics: MetricFigures,
    /// How long a call took.
    pub seconds: f64,
}

/// Everything that is shown at one moment.
pub struct Exposition<'a> {
    pub now: Timestamp,
    pub limits: &'a Limits,
    /// None when it does not answer.
    pub database: Option<StoreFigures>,
    /// How long the bucket took to answer; None when it did not.
    pub objects: Option<f64>,
}

impl Exposition<'_> {
    pub fn text(&self) -> Result<String, prometheus::Error> {
        let registry = Registry::new();
        self.stores(&registry)?;
        self.quotas(&registry)?;
        if let Some(StoreFigures { jobs, metrics, .. }) = &self.database {
            self.jobs(&registry, jobs)?;
            self.tasks(&registry, jobs, metrics)?;
            self.deliveries(&registry, metrics)?;
            providers(&registry, metrics)?;
            refusals(&registry, metrics)?;
            rooms(&registry, metrics)?;
        }
        TextEncoder::new().encode_to_string(&registry.gather())
    }

    fn stores(&self, registry: &Registry) -> Result<(), prometheus::Error> {
        let up = gauge(registry, "store_up", "Whether a store answered just now.", &["store"])?;
        let seconds = gauge(registry, "store_seconds", "How long a store took to answer just now.", &["store"])?;
        let stores = [("database", self.database.as_ref().map(|figures| figures.seconds)), ("objects", self.objects)];
        for (store, answered_in) in stores {
            up.with_label_values(&[store]).set(if answered_in.is_some() { 1.0 } else { 0.0 });
            if let Some(answered_in) = answered_in {
                seconds.with_label_values(&[store]).set(answered_in);
            }
        }
        Ok(())
    }

    fn quotas(&self, registry: &Registry) -> Result<(), prometheus::Error> {
        let help = "How many requests a limit lets through within so many seconds.";
        let quota = gauge(registry, "limit_quota", help, &["limit", "seconds"])?;
        for limit in Limit::VARIANTS {
            for rule in limit.rules(&self.limits.rates) {
                let labels = [limit.to_string(), rule.span_seconds().to_string()];
                quota.with_label_values(&labels).set(rule.quota().into());
            }
        }
        Ok(())
    }

    fn jobs(&self, registry: &Registry, figures: &Figures) -> Result<(), prometheus::Error> {
        let jobs = gauge(registry, "jobs", "Unfinished jobs.", &["kind", "state"])?;
        let waiting =
            gauge(registry, "job_oldest_waiting_seconds", "The age of the job that waits longest.", &["kind"])?;
        let ended = gauge(registry, "jobs_ended_24h", "Jobs that ended within 24 hours.", &["kind", "state"])?;
        let help = "Seconds from first claim to end of the jobs that completed within 24 hours, never retried; their number is jobs_timed_24h.";
        let seconds = gauge(registry, "job_seconds_24h", help, &["kind"])?;
        let timed = gauge(registry, "jobs_timed_24h", "Jobs that job_seconds_24h sums up.", &["kind"])?;
        for kind in &figures.kinds {
            let name = kind.kind.to_string();
            jobs.with_label_values(&[name.as_str(), "queued"]).set(kind.pending as f64);
            jobs.with_label_values(&[name.as_str(), "processing"]).set(kind.processing as f64);
            for (state, number) in
                [("complete", kind.completed), ("failed", kind.failed), ("cancelled", kind.cancelled)]
            {
                ended.with_label_values(&[name.as_str(), state]).set(number as f64);
            }
            waiting.with_label_values(&[&name]).set(self.age(kind.waiting_since));
            seconds.with_label_values(&[&name]).set(kind.seconds_taken);
            timed.with_label_values(&[&name]).set(kind.timed as f64);
        }
        let paused = gauge(registry, "kind_paused", "Kinds that an operator stopped the claiming of.", &["kind"])?;
        for kind in &figures.paused {
            paused.with_label_values(&[kind.kind.to_string()]).set(1.0);
        }
        let stuck = gauge(registry, "jobs_stuck", "Running jobs without a sign of life.", &[])?;
        stuck.with_label_values::<&str>(&[]).set(figures.stuck_jobs as f64);
        let swept = gauge(registry, "sweep_age_seconds", "How long ago the last sweep was.", &[])?;
        swept.with_label_values::<&str>(&[]).set(self.age(figures.swept_at));
        Ok(())
    }

    fn tasks(&self, registry: &Registry, figures: &Figures, metrics: &MetricFigures) -> Result<(), prometheus::Error> {
        let tasks = gauge(registry, "tasks", "Tasks that may be claimed or are held by a consumer.", &["state"])?;
        tasks.with_label_values(&["ready"]).set(figures.ready_tasks as f64);
        tasks.with_label_values(&["running"]).set(figures.running_tasks as f64);
        let line = gauge(registry, "line_seconds", "How long the task that is claimed next has been ready.", &[])?;
        line.with_label_values::<&str>(&[]).set(self.age(figures.line_waits_since));
        let labels = ["kind", "outcome"];
        let attempts = counter(registry, "task_attempts_total", "Attempts at tasks that ended.", &labels)?;
        let seconds = counter(registry, "task_attempt_seconds_total", "How long these attempts took.", &labels)?;
        for figures in &metrics.attempts {
            let labels = [figures.kind.clone(), figures.outcome.to_string()];
            attempts.with_label_values(&labels).inc_by(figures.attempts as f64);
            seconds.with_label_values(&labels).inc_by(figures.milliseconds as f64 / 1_000.0);
        }
        Ok(())
    }

    fn deliveries(&self, registry: &Registry, metrics: &MetricFigures) -> Result<(), prometheus::Error> {
        let deliveries = gauge(registry, "deliveries", "Webhook deliveries that are kept.", &["state"])?;
        for figures in &metrics.deliveries {
            deliveries.with_label_values(&[figures.state.to_string()]).set(figures.deliveries as f64);
        }
        let help = "How long the webhook delivery that waits longest has been due.";
        let due = gauge(registry, "delivery_oldest_due_seconds", help, &[])?;
        due.with_label_values::<&str>(&[]).set(self.age(metrics.oldest_due_delivery));
        let letters = gauge(registry, "dead_letters", "Messages that the queue gave up on.", &[])?;
        letters.with_label_values::<&str>(&[]).set(metrics.dead_letters as f64);
        Ok(())
    }

    /// Seconds since then; 0 where nothing waits.
    fn age(&self, since: Option<Timestamp>) -> f64 {
        since.map_or(0.0, |since| self.now.duration_since(since).as_secs_f64().max(0.0))
    }
}

fn providers(registry: &Registry, metrics: &MetricFigures) -> Result<(), prometheus::Error> {
    let labels = ["provider", "outcome"];
    let calls = counter(registry, "provider_calls_total", "Calls of providers that ended.", &labels)?;
    let help = "How long these calls took until their answers began.";
    let seconds = counter(registry, "provider_call_seconds_total", help, &labels)?;
    for figures in &metrics.provider_calls {
        let labels = [figures.provider.clone(), figures.outcome.to_string()];
        calls.with_label_values(&labels).inc_by(figures.calls as f64);
        seconds.with_label_values(&labels).inc_by(figures.milliseconds as f64 / 1_000.0);
    }
    Ok(())
}

fn refusals(registry: &Registry, metrics: &MetricFigures) -> Result<(), prometheus::Error> {
    let refusals = counter(registry, "refusals_total", "Requests that a limit refused.", &["limit"])?;
    for figures in &metrics.refusals {
        refusals.with_label_values(&[&figures.limit]).inc_by(figures.refusals as f64);
    }
    Ok(())
}

fn rooms(registry: &Registry, metrics: &MetricFigures) -> Result<(), prometheus::Error> {
    let rooms = gauge(registry, "rooms", "Rooms in which somebody watches, or did a moment ago.", &["of"])?;
    let watchers = gauge(registry, "watchers", "Who sat in these rooms when each last looked.", &["of"])?;
    for figures in &metrics.rooms {
        rooms.with_label_values(&[&figures.of]).set(figures.rooms as f64);
        watchers.with_label_values(&[&figures.of]).set(figures.seats as f64);
    }
    Ok(())
}

fn gauge(registry: &Registry, name: &str, help: &str, labels: &[&str]) -> Result<GaugeVec, prometheus::Error> {
    registered(registry, GaugeVec::new(Opts::new(name, help).namespace(PREFIX), labels)?)
}

fn counter(registry: &Registry, name: &str, help: &str, labels: &[&str]) -> Result<CounterVec, prometheus::Error> {
    registered(registry, CounterVec::new(Opts::new(name, help).namespace(PREFIX), labels)?)
}

fn registered<Metric: Collector + Clone + 'static>(
    registry: &Registry,
    metric: Metric,
) -> Result<Metric, prometheus::Error> {
    registry.register(Box::new(metric.clone()))?;
    Ok(metric)
}
