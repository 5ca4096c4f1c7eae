//! One operation: a route with its words, its security, its body and its answers.

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::answers::{AnswerSchemas, Content, Success, request_name, successes};
use super::{examples, failures, links, parameters, security_of, wording};
use crate::config::limits::Rates;
use crate::http::operations::checkup::SUBJECTS;
use crate::http::policy::{Policy, policy_of};
use crate::http::route::Route;
use crate::job::kind::StoryKind;
use crate::limit::rule::Rule;

pub(super) fn operation(route: Route, schemas: &mut AnswerSchemas) -> Value {
    let policy = policy_of(route);
    let wording = wording::of(route);
    let mut operation = json!({
        "operationId": route.name(),
        "tags": [wording.tag],
        "summary": wording.summary,
        "security": security_of(policy.caller),
        "responses": responses(route, &policy, schemas),
    });
    let description: Vec<String> =
        [Some(wording.detail.to_owned()).filter(|detail| !detail.is_empty()), limit_of(&policy)]
            .into_iter()
            .flatten()
            .collect();
    if !description.is_empty() {
        operation["description"] = json!(description.join("\n\n"));
    }
    let parameters = parameters::references(route);
    if !parameters.is_empty() {
        operation["parameters"] = json!(parameters);
    }
    if let Some(body) = request_body(route) {
        operation["requestBody"] = body;
    }
    operation
}

/// How often the route may be called where nothing is set otherwise.
fn limit_of(policy: &Policy) -> Option<String> {
    let rules: Vec<String> = policy.limit?.rules(&Rates::DEFAULT).into_iter().map(rule_of).collect();
    Some(format!("Limit: {}.", rules.join(", and ")))
}

fn rule_of(rule: Rule) -> String {
    match rule {
        Rule::Window { limit, seconds } => format!("{limit} requests in any {seconds} seconds"),
        Rule::Pace { burst, seconds } => format!("one request in {seconds} s after the first {burst}"),
    }
}

/// What `/api/stores/copy` reads.
fn copy_order() -> Value {
    let store = json!({ "enum": ["r2", "supabase"] });
    let cursor = json!({ "type": ["string", "null"], "description": "That of an earlier answer." });
    json!({
        "type": "object", "required": ["from", "to"],
        "properties": { "from": store, "to": store, "cursor": cursor },
    })
}

/// What `/api/checkup` reads.
fn checkup_order() -> Value {
    json!({
        "type": "object", "required": ["subject"],
        "properties": { "subject": { "enum": SUBJECTS } },
    })
}

/// A body that may be absent is read as an object without fields.
fn request_body(route: Route) -> Option<Value> {
    let example = examples::of(route.name(), "request");
    let of_its_own = |schema: Value| {
        let body = examples::media_type(Some(schema), example);
        Some(json!({ "required": true, "content": { "application/json": body } }))
    };
    let (name, required) = match route {
        Route::CopyObjects => return of_its_own(copy_order()),
        Route::CheckUp => return of_its_own(checkup_order()),
        Route::Signup => ("Signup", true),
        Route::WritePosition(_) => ("Position", true),
        Route::StartReading => ("StartReading", true),
        Route::StartStory(StoryKind::Storybook) => ("Storybook", true),
        Route::StartStory(StoryKind::AutoStory) => ("AutoStory", true),
        Route::StartStory(StoryKind::Scenes) => ("Scenes", true),
        Route::StartStory(StoryKind::Cartoonize) => ("Cartoonize", true),
        Route::StartStory(StoryKind::Image) => ("Image", true),
        Route::ProcessJobs => ("Process", false),
        Route::CronProcessJobs => ("Cron", false),
        _ => return None,
    };
    let schema = |name: &str| Some(json!({ "$ref": format!("#/components/schemas/{}", request_name(name)) }));
    let mut content = json!({ "application/json": examples::media_type(schema(name), example) });
    if route == Route::StartStory(StoryKind::Cartoonize) {
        let example = examples::of(route.name(), "form");
        content["multipart/form-data"] = examples::media_type(schema("CartoonizeForm"), example);
    }
    Some(json!({ "required": required, "content": content }))
}

fn responses(route: Route, policy: &Policy, schemas: &mut AnswerSchemas) -> Value {
    let mut responses = Map::new();
    for success in successes(route, schemas) {
        responses.insert(success.status.as_str().to_owned(), response(route, policy, success));
    }
    for status in failures::refusals(route, policy) {
        let reference = json!({ "$ref": format!("#/components/responses/{}", failures::name(status)) });
        responses.insert(status.as_str().to_owned(), reference);
    }
    if route == Route::Health {
        responses.insert(
            "503".to_owned(),
            json!({
                "description": "Something is critical; `alerts` say what.",
                "headers": failures::references(["Retry-After", "Retry-After-Ms", "X-Request-Id"]),
                "content": { "application/json": examples::media_type(Some(schemas.health_refusal()), examples::of(route.name(), "503")) },
            }),
        );
    }
    Value::Object(responses)
}

fn response(route: Route, policy: &Policy, success: Success) -> Value {
    let limits: &[&str] = if policy.limit.is_some() { &failures::LIMIT_HEADERS } else { &[] };
    let own: &[&str] = match route {
        Route::StartReading => &["Location", "Preference-Applied"],
        Route::StartStory(_) => &["Location"],
        Route::ReadJob(_) | Route::StoryStatus { .. } => &["Retry-After", "Preference-Applied"],
        Route::Media(_) | Route::StreamAudio { .. } if success.status == StatusCode::TEMPORARY_REDIRECT => {
            &["Location", "X-Served-From"]
        }
        Route::Media(_) | Route::StreamAudio { .. } => {
            &["Accept-Ranges", "Content-Range", "Content-Disposition", "ETag", "Last-Modified", "X-Served-From"]
        }
        _ => &[],
    };
    let replayed: &[&str] = if parameters::takes_idempotency_key(route) { &["Idempotency-Replayed"] } else { &[] };
    let headers = [limits, own, replayed, &["X-Request-Id"]].concat();
    let mut response = json!({ "description": success.description, "headers": failures::references(headers) });
    let links = links::links(route);
    if links.as_object().is_some_and(|links| !links.is_empty()) {
        response["links"] = links;
    }
    let example = examples::of(route.name(), success.status.as_str());
    match success.content {
        Content::Nothing => {}
        Content::Json(schema) => {
            response["content"] = json!({ "application/json": examples::media_type(Some(schema), example) });
        }
        Content::Of(media_types) => {
            let body = examples::media_type(None, example);
            let bodies: Map<String, Value> =
                media_types.iter().map(|media_type| ((*media_type).to_owned(), body.clone())).collect();
            response["content"] = Value::Object(bodies);
        }
    }
    response
}
