//! What the chosen models take: their names, voices, sizes and qualities, as far as their makers' documentation says it. Of any other model,
//! and of what another maker's service may take, everything is let through.

use std::collections::BTreeMap;

use url::Url;

use super::reader::Reader;
use super::voices::Voices;
use super::{PICTURE_STYLES, PaidService, Pictures};

/// Voices of models that run at Cloudflare (<https://developers.cloudflare.com/workers-ai/models/>), parted by spaces.
const SPEAKERS: &str = include_str!("speakers.json");
/// How the names of Cloudflare's models begin, and of those that its users bring.
const CLOUDFLARE_BEGINNINGS: [&str; 2] = ["@cf/", "@hf/"];

/// What a family of OpenAI's picture models takes (<https://platform.openai.com/docs/api-reference/images>).
struct Family {
    /// How its names begin.
    beginning: &'static str,
    sizes: &'static [&'static str],
    qualities: &'static [&'static str],
    has_styles: bool,
}

const FAMILIES: [Family; 3] = [
    Family {
        beginning: "gpt-image-1",
        sizes: &["1024x1024", "1024x1536", "1536x1024"],
        qualities: &["auto", "low", "medium", "high"],
        has_styles: false,
    },
    Family {
        beginning: "dall-e-3",
        sizes: &["1024x1024", "1024x1792", "1792x1024"],
        qualities: &["auto", "standard", "hd"],
        has_styles: true,
    },
    Family {
        beginning: "dall-e-2",
        sizes: &["256x256", "512x512", "1024x1024"],
        qualities: &["auto", "standard"],
        has_styles: false,
    },
];

/// Reports a model of another maker than the provider that is to run it.
pub(super) fn check_model_name(
    reader: &mut Reader<'_>,
    [provider_variable, base_url_variable, model_variable]: [&'static str; 3],
    base_url: Option<&str>,
    model: &str,
) {
    let is_cloudflares = CLOUDFLARE_BEGINNINGS.iter().any(|beginning| model.starts_with(beginning));
    match base_url {
        None if !is_cloudflares => {
            let problem = format!("must be a model of Cloudflare's, such as @cf/…: {provider_variable} is workers_ai");
            reader.fault(model_variable, problem);
        }
        // Cloudflare's own API, and gateways before it, take its names too.
        Some(base_url)
            if is_cloudflares && is_openais(base_url) && reader.are_sound(&[provider_variable, base_url_variable]) =>
        {
            reader
                .fault(model_variable, format!("is a model of Cloudflare's: {provider_variable} has to be workers_ai"));
        }
        None | Some(_) => {}
    }
}

fn is_openais(base_url: &str) -> bool {
    let url = Url::parse(base_url).ok();
    url.as_ref().and_then(Url::host_str).is_some_and(|host| host == "openai.com" || host.ends_with(".openai.com"))
}

/// Reports voices that a model at Cloudflare does not have.
pub(super) fn check_speakers(reader: &mut Reader<'_>, model: &str, voices: &Voices) {
    let known: BTreeMap<String, String> = serde_json::from_str(SPEAKERS).unwrap_or_default();
    let Some(speakers) = known.get(model) else { return };
    let is_known = |voice: &str| speakers.split(' ').any(|speaker| speaker == voice);
    if !is_known(&voices.usual) {
        reader.fault("SPEECH_VOICE", format!("must be a voice of {model}: {}", speakers.replace(' ', ", ")));
    }
    let foreign: Vec<&str> = voices.chosen().filter(|(_, voice)| !is_known(voice)).map(|(key, _)| key).collect();
    if !foreign.is_empty() {
        let problem = format!("names voices that {model} does not have, for {}", foreign.join(", "));
        reader.fault("SPEECH_VOICES", problem);
    }
}

/// Reports settings of pictures that the chosen model would refuse with every call.
pub(super) fn check_pictures(reader: &mut Reader<'_>, pictures: &Pictures) {
    if pictures.style.as_deref().is_some_and(|style| !PICTURE_STYLES.contains(&style)) {
        reader.fault("PICTURE_STYLE", format!("must be one of {}", PICTURE_STYLES.join(", ")));
        return;
    }
    let Some(maker) = pictures.service.as_ref().filter(|maker| maker.service != PaidService::WorkersAi) else { return };
    let Some(family) = FAMILIES.iter().find(|family| maker.model.starts_with(family.beginning)) else { return };
    let model = &maker.model;
    if !family.sizes.contains(&pictures.size.as_str()) && reader.are_sound(&["PICTURE_SIZE"]) {
        reader.fault("PICTURE_SIZE", format!("must be a size of {model}: {}", family.sizes.join(", ")));
    }
    if pictures.quality.as_deref().is_some_and(|quality| !family.qualities.contains(&quality)) {
        reader.fault("PICTURE_QUALITY", format!("must be a quality of {model}: {}", family.qualities.join(", ")));
    }
    if pictures.style.is_some() && !family.has_styles {
        reader.fault("PICTURE_STYLE", format!("must be left out: {model} has no styles"));
    }
}
