//! Light by time of day and weather: where it comes from, its colour, and the colour of what it misses.

use super::backdrop::Daylight;
use super::colour::Colour;
use brief::picture::Weather;

/// The light of a scene.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Light {
    /// Unit vector on the sheet that points to the light (y down).
    pub toward: (f32, f32),
    /// What a lit white surface shows.
    pub key: Colour,
    /// What a white surface in shadow shows.
    pub ambient: Colour,
    /// What distance fades into.
    pub haze: Colour,
    /// The sky from the zenith over the middle to the horizon.
    pub sky: [Colour; 3],
}

impl Light {
    pub(crate) fn of(time: Daylight, weather: Weather) -> Self {
        let clear = match time {
            Daylight::Dawn => Self {
                toward: (0.72, -0.69),
                key: Colour::hex(0xffeedd),
                ambient: Colour::hex(0xae9fc0),
                haze: Colour::hex(0xf6cdb4),
                sky: [0x6d8fcf, 0xf2b5ad, 0xffe3a6].map(Colour::hex),
            },
            Daylight::Day => Self {
                toward: (-0.58, -0.81),
                key: Colour::hex(0xfffdf6),
                ambient: Colour::hex(0xa9b3d2),
                haze: Colour::hex(0xcfe6f2),
                sky: [0x3f97e0, 0x7cc3ee, 0xd6f0f6].map(Colour::hex),
            },
            Daylight::Dusk => Self {
                toward: (-0.78, -0.62),
                key: Colour::hex(0xffdcc0),
                ambient: Colour::hex(0x8c74a8),
                haze: Colour::hex(0xe89b86),
                sky: [0x423f86, 0xd0607f, 0xffbf62].map(Colour::hex),
            },
            Daylight::Night => Self {
                toward: (0.6, -0.8),
                key: Colour::hex(0x9fb0e2),
                ambient: Colour::hex(0x4d5894),
                haze: Colour::hex(0x35509a),
                sky: [0x0b1341, 0x1f3378, 0x4a6ab0].map(Colour::hex),
            },
        };
        clear.in_weather(time, weather)
    }

    fn in_weather(self, time: Daylight, weather: Weather) -> Self {
        let dark = time == Daylight::Night;
        let toned = |sky: [u32; 3], share: f32| {
            let share = if dark { share * 0.45 } else { share };
            let sky = sky.map(Colour::hex);
            [0, 1, 2].map(|band| self.sky[band].mix(sky[band], share))
        };
        let dim = |light: Colour, share: f32| light.mix(Colour::hex(0x9aa6b8), share);
        match weather {
            Weather::Clear | Weather::Cloudy | Weather::Windy | Weather::Rainbow => self,
            Weather::Rain => Self {
                key: dim(self.key, 0.4),
                haze: self.haze.mix(Colour::hex(0x9fb2bf), 0.7),
                sky: toned([0x66798c, 0x8fa3b2, 0xbccad0], 0.85),
                ..self
            },
            Weather::Storm => Self {
                key: dim(self.key, 0.55).darken(0.12),
                ambient: self.ambient.darken(0.2),
                haze: self.haze.mix(Colour::hex(0x6e7d8d), 0.8),
                sky: toned([0x2c3648, 0x55657a, 0x97a3a8], 0.95),
                ..self
            },
            Weather::Snow => Self {
                haze: self.haze.mix(Colour::hex(0xdde8f2), 0.6),
                sky: toned([0x8aa6c6, 0xb3c8dc, 0xe4edf4], 0.75),
                ..self
            },
            Weather::Fog => Self {
                key: dim(self.key, 0.25),
                haze: self.haze.mix(Colour::hex(0xd7dfe2), 0.7),
                sky: toned([0xb3c4cc, 0xccd8dc, 0xe7ecec], 0.85),
                ..self
            },
        }
    }
}
