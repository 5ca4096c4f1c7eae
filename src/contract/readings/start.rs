//! Starting a reading: the request and the answer.

use serde::Serialize;
use strum::{EnumString, VariantArray, VariantNames};
use uuid::Uuid;

#[cfg(not(target_arch = "wasm32"))]
use super::job::JobDocument;
use super::person::refuse_unborn;
use crate::contract::language::{check_voice, written_language};
use crate::contract::request::{
    Choice, Described, DescribedShape, FieldDescription, Object, ObjectSchema, Presence, Reader, Required, choice,
    described, description, list, optional, present_as, required, unnamed, whole_number,
};
use crate::job::kind::JobKind;
use crate::job::language::{ENGLISH, Language};
use crate::job::reading::{Person, ReadingParams};
use brief::reading::{RelationshipMode, System};

/// The contract's `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum ReadingType {
    NuclearV2,
    Synastry,
    Extended,
}

impl From<ReadingType> for JobKind {
    fn from(reading: ReadingType) -> JobKind {
        match reading {
            ReadingType::NuclearV2 => JobKind::NuclearV2,
            ReadingType::Synastry => JobKind::Synastry,
            ReadingType::Extended => JobKind::Extended,
        }
    }
}

impl ReadingType {
    fn is_of_two(self) -> bool {
        match self {
            ReadingType::NuclearV2 | ReadingType::Synastry => true,
            ReadingType::Extended => false,
        }
    }
}

/// The contract's `params`, which depend on the `type`.
struct Choices {
    person1: Person,
    person2: Option<Person>,
    systems: Option<Vec<System>>,
    relationship_intensity: Option<u8>,
    relationship_mode: Option<RelationshipMode>,
    language: Option<Language>,
}

description! {
    Choices by reading: Option<ReadingType> {
        person1: required("person1", described::<Person>()),
        person2: present_as(second_person(reading), "person2", described::<Person>()),
        systems: present_as(systems(reading), "systems", list(1..=100, choice::<System>())),
        relationship_intensity: present_as(relationship(reading), "relationshipIntensity", whole_number(1..=10)),
        relationship_mode: present_as(relationship(reading), "relationshipMode", choice::<RelationshipMode>()),
        language: optional("language", written_language()),
    }
}

fn second_person(reading: Option<ReadingType>) -> Presence {
    match reading {
        Some(ReadingType::NuclearV2 | ReadingType::Synastry) => Presence::Required,
        Some(ReadingType::Extended) => Presence::NotAllowed("for extended"),
        None => Presence::Optional,
    }
}

/// `nuclear_v2` has all five, whatever is chosen.
fn systems(reading: Option<ReadingType>) -> Presence {
    match reading {
        Some(ReadingType::NuclearV2) => Presence::Optional,
        Some(ReadingType::Synastry | ReadingType::Extended) | None => Presence::Required,
    }
}

fn relationship(reading: Option<ReadingType>) -> Presence {
    match reading {
        Some(ReadingType::NuclearV2 | ReadingType::Synastry) => Presence::Required,
        Some(ReadingType::Extended) | None => Presence::Optional,
    }
}

fn reading_type() -> Required<Choice<ReadingType>> {
    required("type", choice())
}

/// The contract names the fields of `params` without it: `person1.birthDate`.
fn choices(reading: Option<ReadingType>) -> Required<DescribedShape<Choices>> {
    required("params", unnamed(reading))
}

impl Described for ReadingParams {
    type Case = ();

    fn read_fields((): (), object: &Object<'_>, reader: &mut Reader<'_>) -> Option<ReadingParams> {
        let reading = reading_type().read(object, reader);
        let choices = choices(reading).read(object, reader)?;
        let people = [(Some(&choices.person1), "person1"), (choices.person2.as_ref(), "person2")];
        let born = people.map(|(person, path)| person.map_or(Some(()), |person| refuse_unborn(person, path, reader)));
        if choices.language.is_none()
            && let Some(refusal) = Language::parse(ENGLISH).and_then(|english| check_voice(&english, &reader.context))
        {
            return reader.refuse("language", refusal);
        }
        born.iter().all(Option::is_some).then_some(choices.of(reading?))
    }

    fn object_schema((): ()) -> ObjectSchema {
        let mut schema = ObjectSchema::default();
        reading_type().declare(&mut schema);
        choices(None).declare(&mut schema);
        for (reading, word) in
            <ReadingType as VariantArray>::VARIANTS.iter().zip(<ReadingType as VariantNames>::VARIANTS)
        {
            schema.settle("type", word, "params", Choices::object_schema(Some(*reading)));
        }
        schema
    }
}

impl Choices {
    fn of(self, reading: ReadingType) -> ReadingParams {
        let is_chosen = |system: &System| {
            reading == ReadingType::NuclearV2 || self.systems.as_ref().is_some_and(|chosen| chosen.contains(system))
        };
        ReadingParams {
            kind: reading.into(),
            // In reading order and without repeats.
            systems: <System as VariantArray>::VARIANTS.iter().copied().filter(is_chosen).collect(),
            person1: self.person1,
            person2: self.person2,
            // Nothing between two people is said of one.
            relationship_intensity: self.relationship_intensity.filter(|_| reading.is_of_two()),
            relationship_mode: self.relationship_mode.filter(|_| reading.is_of_two()),
            language: self.language,
        }
    }
}

/// The answer: 201.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StartedJob {
    pub job_id: Uuid,
    /// The same; the contract's SDK example reads it.
    pub id: Uuid,
    /// `queued`, unless the answer waited.
    pub status: &'static str,
    pub estimated_minutes: u32,
    /// Lowest and highest.
    pub estimated_minutes_range: [u32; 2],
    pub poll_url: String,
    /// A WebSocket with the job's progress.
    pub stream_url: String,
}

/// The answer as it can come out: with `Prefer: wait` the job is in it as it stood when the wait was over.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Serialize, schemars::JsonSchema)]
pub struct AnsweredStart {
    #[serde(flatten)]
    pub started: StartedJob,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<JobDocument>,
}

#[cfg(test)]
#[path = "start_tests.rs"]
mod tests;
