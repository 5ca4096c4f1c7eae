//! The JSON that goes with a document: exactly the charts its text rests on, so that every stated fact can be looked up.

use serde::{Deserialize, Serialize};

use super::assignment::{Assignment, Couple, Person, Task};
use super::document::{Document, DocumentType, System};
use super::manuscript::Manuscript;
use chart::compare::{
    GeneKeysComparison, HumanDesignComparison, KabbalahComparison, VedicComparison, WesternComparison,
};
use chart::gene_keys::GeneKeysChart;
use chart::human_design::HumanDesignChart;
use chart::kabbalah::KabbalahChart;
use chart::moment::Moment;
use chart::vedic::VedicChart;
use chart::western::WesternChart;
use chart::{Chart, Comparison, SCHEMA_VERSION};

/// The chart data of one document. [`crate::reading::Fact::pointer`] is a JSON pointer into this.
///
/// A portrait holds `person1` or `person2` alone, an overlay both and the comparison, each with the one system that the
/// document is about; the verdict holds all five of everything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChartArtifact {
    /// [`SCHEMA_VERSION`] of the charts.
    #[cfg_attr(feature = "schema", schemars(extend("const" = SCHEMA_VERSION)))]
    pub schema_version: u32,
    pub document: Document,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person1: Option<PersonCharts>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person2: Option<PersonCharts>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<ComparisonParts>,
    /// The text with the facts that each paragraph rests on, once it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manuscript: Option<Manuscript>,
}

/// One person's charts, as many systems as the document reads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PersonCharts {
    pub name: String,
    pub moment: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub western: Option<WesternChart>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vedic: Option<VedicChart>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub human_design: Option<HumanDesignChart>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gene_keys: Option<GeneKeysChart>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kabbalah: Option<KabbalahChart>,
}

/// The comparison, as many systems as the document reads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ComparisonParts {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub western: Option<WesternComparison>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vedic: Option<VedicComparison>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub human_design: Option<HumanDesignComparison>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gene_keys: Option<GeneKeysComparison>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kabbalah: Option<KabbalahComparison>,
}

impl ChartArtifact {
    /// What the assignment's document rests on; `manuscript` is left empty.
    pub fn of(assignment: &Assignment<'_>) -> ChartArtifact {
        let document = assignment.document().clone();
        let (person1, person2, comparison) = match assignment.task() {
            Task::Portrait { person, system } => {
                let charts = PersonCharts::of(person, Some(system));
                if document.doc_type == DocumentType::Person2 {
                    (None, Some(charts), None)
                } else {
                    (Some(charts), None, None)
                }
            }
            Task::Overlay { couple, system } => of_couple(couple, Some(system)),
            Task::Verdict { couple } => of_couple(couple, None),
        };
        ChartArtifact { schema_version: SCHEMA_VERSION, document, person1, person2, comparison, manuscript: None }
    }

    /// The artifact with the text and its facts.
    #[must_use]
    pub fn with_manuscript(self, manuscript: Manuscript) -> ChartArtifact {
        ChartArtifact { manuscript: Some(manuscript), ..self }
    }
}

type Parts = (Option<PersonCharts>, Option<PersonCharts>, Option<ComparisonParts>);

fn of_couple(couple: Couple<'_>, system: Option<System>) -> Parts {
    (
        Some(PersonCharts::of(couple.first, system)),
        Some(PersonCharts::of(couple.second, system)),
        Some(ComparisonParts::of(couple.comparison, system)),
    )
}

/// Whether a document of `asked` (all, when `None`) reads `system`.
fn reads(asked: Option<System>, system: System) -> bool {
    asked.is_none_or(|asked| asked == system)
}

impl PersonCharts {
    fn of(person: Person<'_>, system: Option<System>) -> PersonCharts {
        let chart: &Chart = person.chart;
        PersonCharts {
            name: person.name.to_owned(),
            moment: chart.moment.clone(),
            western: reads(system, System::Western).then(|| chart.western.clone()),
            vedic: reads(system, System::Vedic).then(|| chart.vedic.clone()),
            human_design: reads(system, System::HumanDesign).then(|| chart.human_design.clone()),
            gene_keys: reads(system, System::GeneKeys).then(|| chart.gene_keys.clone()),
            kabbalah: reads(system, System::Kabbalah).then(|| chart.kabbalah.clone()),
        }
    }
}

impl ComparisonParts {
    fn of(comparison: &Comparison, system: Option<System>) -> ComparisonParts {
        ComparisonParts {
            western: reads(system, System::Western).then(|| comparison.western.clone()),
            vedic: reads(system, System::Vedic).then(|| comparison.vedic.clone()),
            human_design: reads(system, System::HumanDesign).then(|| comparison.human_design.clone()),
            gene_keys: reads(system, System::GeneKeys).then(|| comparison.gene_keys.clone()),
            kabbalah: reads(system, System::Kabbalah).then(|| comparison.kabbalah.clone()),
        }
    }
}
