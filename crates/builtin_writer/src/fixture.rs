//! Charts for the tests: every field filled at random within its range, whether or not a sky could look so.
//!
//! The writer must hold for any chart that the types allow; real births are read in the tests of the whole job.

use jiff::civil::{Date, date};

use chart::compare::*;
use chart::gene_keys::{GeneKeysChart, Sequence, Sphere, SpherePlacement};
use chart::human_design::*;
use chart::kabbalah::{self, *};
use chart::moment::{ClockChange, Moment, OffsetSource};
use chart::sky::{Angle, Aspect, AspectKind, AspectPhase, Body, Element, Modality, Point, Sign, SignPosition};
use chart::vedic::{self, *};
use chart::western::*;
use chart::withheld::{Reason, Withheld};
use chart::{Chart, Comparison, SCHEMA_VERSION};

/// A chart of anybody, made from a seed; without a time of birth when `time_known` is false.
pub(crate) fn chart(seed: u64, time_known: bool) -> Chart {
    let mut chance = Chance { state: seed, time_known };
    Chart {
        schema_version: SCHEMA_VERSION,
        moment: chance.moment(),
        western: chance.western(),
        vedic: chance.vedic(),
        human_design: chance.human_design(),
        gene_keys: chance.gene_keys(),
        kabbalah: chance.kabbalah(),
    }
}

/// A comparison of anybody with anybody.
pub(crate) fn comparison(seed: u64, time_known: bool) -> Comparison {
    let mut chance = Chance { state: seed ^ 0x5eed, time_known };
    Comparison {
        schema_version: SCHEMA_VERSION,
        western: chance.western_comparison(),
        vedic: chance.vedic_comparison(),
        human_design: chance.human_design_comparison(),
        gene_keys: chance.gene_keys_comparison(),
        kabbalah: chance.kabbalah_comparison(),
    }
}

struct Chance {
    state: u64,
    time_known: bool,
}

impl Chance {
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.state >> 33) ^ (self.state >> 7 & 0xffff)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn degrees(&mut self, bound: usize) -> f64 {
        self.below(bound * 1000) as f64 / 1000.0
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    /// What needs the time of birth.
    fn timed<T>(&self, value: T) -> Option<T> {
        self.time_known.then_some(value)
    }

    /// What is usually known without the time.
    fn mostly<T>(&mut self, value: T) -> Option<T> {
        (self.time_known || self.below(8) > 0).then_some(value)
    }

    fn withheld(&self) -> Vec<Withheld> {
        if self.time_known {
            return Vec::new();
        }
        vec![
            Withheld::new("what rises and what culminates", Reason::BirthTimeUnknown),
            Withheld::new("the sign of the Moon", Reason::ChangedDuringTheDay),
        ]
    }

    fn moment(&mut self) -> Moment {
        let local =
            date(1950 + self.below(60) as i16, 1 + self.below(12) as i8, 1 + self.below(28) as i8).at(12, 0, 0, 0);
        let utc = local.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        Moment {
            time_known: self.time_known,
            utc,
            local,
            utc_offset_seconds: 0,
            offset_source: OffsetSource::Zone,
            zone: "Europe/Lisbon".to_owned(),
            julian_reading: None,
            clock_change: ClockChange::None,
            day: None,
            julian_day_ut: 2_440_000.0 + self.degrees(20_000),
            julian_day_tt: 2_440_000.0,
            delta_t_seconds: 60.0,
            latitude_degrees: self.degrees(90),
            longitude_degrees: self.degrees(180),
        }
    }

    fn aspects(&mut self, points: &[Point], count: usize) -> Vec<Aspect> {
        let mut aspects: Vec<Aspect> = Vec::new();
        for first in 0..points.len() {
            for second in first + 1..points.len() {
                if aspects.len() < count && self.below(4) == 0 {
                    let kind = self.one(AspectKind::ALL);
                    let phase = self.one(AspectPhase::ALL);
                    aspects.push(Aspect {
                        first: points[first],
                        second: points[second],
                        kind,
                        orb_degrees: self.degrees(8),
                        phase: self.time_known.then_some(phase),
                    });
                }
            }
        }
        aspects.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
        aspects
    }

    fn points(&self) -> Vec<Point> {
        let mut points: Vec<Point> = Body::PLANETS.iter().map(|body| Point::Body(*body)).collect();
        points.push(Point::Body(Body::NorthNode));
        if self.time_known {
            points.extend([Point::Angle(Angle::Ascendant), Point::Angle(Angle::Midheaven)]);
        }
        points
    }

    fn western(&mut self) -> WesternChart {
        let bodies = [&Body::PLANETS[..], &[Body::NorthNode, Body::SouthNode]].concat();
        let placements: Vec<Placement> = bodies.iter().map(|body| self.placement(*body)).collect();
        let known = placements[..10].iter().filter_map(|placement| placement.sign).collect::<Vec<_>>();
        let angle =
            |longitude: f64| AnglePosition { longitude_degrees: longitude, position: SignPosition::of(longitude) };
        let rising = self.degrees(360);
        let middle = self.degrees(360);
        let houses = Houses {
            system: HouseSystem::Placidus,
            ascendant: angle(rising),
            midheaven: angle(middle),
            descendant: angle(rising + 180.0),
            imum_coeli: angle(middle + 180.0),
            cusps: (0..12)
                .map(|index| {
                    let longitude = rising + 30.0 * f64::from(index);
                    let position = SignPosition::of(longitude);
                    Cusp {
                        house: index as u8 + 1,
                        longitude_degrees: longitude,
                        position,
                        ruler: position.sign.ruler(),
                    }
                })
                .collect(),
        };
        let points = self.points();
        let aspects = self.aspects(&points, 25);
        let house = 1 + self.below(12) as u8;
        let sign = self.one(Sign::ALL);
        let profection = Profection {
            age_years: self.below(90) as u16,
            house,
            sign,
            lord: sign.ruler(),
            lord_natal_house: 1 + self.below(12) as u8,
            begins: date(2026, 3, 2),
            ends: date(2027, 3, 2),
        };
        let sect = self.one(Sect::ALL);
        let phase = self.one(MoonPhase::ALL);
        WesternChart {
            mean_node_longitude_degrees: 1.0,
            houses: self.timed(houses),
            aspects,
            sect: self.timed(sect),
            chart_ruler: self.timed(Sign::of(rising).ruler()),
            moon_phase: self.mostly(phase),
            elements: Element::ALL
                .iter()
                .map(|element| ElementCount {
                    element: *element,
                    count: known.iter().filter(|sign| sign.element() == *element).count() as u8,
                })
                .collect(),
            modalities: Modality::ALL
                .iter()
                .map(|modality| ModalityCount {
                    modality: *modality,
                    count: known.iter().filter(|sign| sign.modality() == *modality).count() as u8,
                })
                .collect(),
            profection: self.timed(profection),
            transits: self.transits(&points),
            withheld: self.withheld(),
            placements,
        }
    }

    fn placement(&mut self, body: Body) -> Placement {
        let longitude = self.degrees(360);
        let retrograde = self.below(4) == 0;
        let house = 1 + self.below(12) as u8;
        let sign = self.mostly(Sign::of(longitude));
        let dignity = self.one(EssentialDignity::ALL);
        Placement {
            body,
            longitude_degrees: longitude,
            latitude_degrees: 0.0,
            speed_degrees_per_day: 1.0,
            day_range_degrees: None,
            retrograde: Some(retrograde && !matches!(body, Body::Sun | Body::Moon)),
            sign,
            position: self.timed(SignPosition::of(longitude)),
            decan: self.timed(Decan { number: (longitude % 30.0 / 10.0) as u8 + 1, ruler: Body::Mars }),
            house: self.timed(house),
            dignity: sign.filter(|_| Body::CLASSICAL.contains(&body)).map(|_| dignity),
        }
    }

    fn transits(&mut self, points: &[Point]) -> Transits {
        let mut aspects = Vec::new();
        for transiting in Body::PLANETS {
            for natal in points {
                if self.below(12) == 0 {
                    let (kind, orb_degrees, phase) =
                        (self.one(AspectKind::ALL), self.degrees(3), self.one(AspectPhase::ALL));
                    let phase = self.mostly(phase);
                    aspects.push(TransitAspect { transiting, natal: *natal, kind, orb_degrees, phase });
                }
            }
        }
        aspects.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
        let bodies = Body::PLANETS
            .iter()
            .map(|body| {
                let longitude = self.degrees(360);
                let house = 1 + self.below(12) as u8;
                TransitingBody {
                    body: *body,
                    longitude_degrees: longitude,
                    speed_degrees_per_day: 1.0,
                    retrograde: false,
                    position: SignPosition::of(longitude),
                    natal_house: self.timed(house),
                }
            })
            .collect();
        Transits { at: "2026-06-01T00:00:00Z".parse().unwrap(), bodies, aspects }
    }

    fn vedic(&mut self) -> VedicChart {
        let rising = self.degrees(360);
        let position = SignPosition::of(rising);
        let lagna = Lagna {
            longitude_degrees: rising,
            position,
            pada: Pada::of(rising),
            lord: Graha::lord_of(position.sign),
            lord_bhava: 1 + self.below(12) as u8,
            navamsha: self.one(Sign::ALL),
        };
        let grahas: Vec<GrahaPlacement> = Graha::ALL.iter().map(|graha| self.graha(*graha)).collect();
        let moon = grahas[1].clone();
        let vimshottari = self.vimshottari();
        let manglik = self.yes();
        let (moon_rule, venus_rule, lifted) = (self.yes(), self.yes(), self.yes());
        VedicChart {
            ayanamsa_degrees: 23.7,
            lagna: self.timed(lagna),
            moon_sign: moon.rashi,
            janma_nakshatra: moon.nakshatra,
            vimshottari: self.timed(vimshottari),
            manglik: Manglik {
                from_lagna: self.timed(manglik),
                from_moon: self.mostly(moon_rule),
                from_venus: self.mostly(venus_rule),
                manglik: self.mostly(manglik),
                lifted_by_dignity: self.mostly(lifted),
            },
            withheld: self.withheld(),
            grahas,
        }
    }

    fn graha(&mut self, graha: Graha) -> GrahaPlacement {
        let longitude = self.degrees(360);
        let (retrograde, combust, vargottama) = (self.yes(), self.below(6) == 0, self.below(6) == 0);
        let (dignity, bhava, navamsha) = (self.one(vedic::Dignity::ALL), 1 + self.below(12) as u8, self.one(Sign::ALL));
        let rashi = self.mostly(Sign::of(longitude));
        GrahaPlacement {
            graha,
            longitude_degrees: longitude,
            speed_degrees_per_day: 1.0,
            retrograde: Some(retrograde),
            combust: self.mostly(combust),
            rashi,
            position: self.timed(SignPosition::of(longitude)),
            nakshatra: self.mostly(Nakshatra::of(longitude)),
            pada: self.timed(Pada::of(longitude).pada),
            bhava: self.timed(bhava),
            dignity: rashi.map(|_| dignity),
            navamsha: self.timed(navamsha),
            vargottama: self.timed(vargottama),
        }
    }

    fn vimshottari(&mut self) -> Vimshottari {
        let start = self.below(9);
        let mut year = 1980;
        let day = |year: i16| -> Date { date(year, 5, 4) };
        let mahadashas: Vec<Mahadasha> = (0..9)
            .map(|place| {
                let lord = Graha::VIMSHOTTARI[(start + place) % 9];
                let begins = year;
                year += lord.vimshottari_years() as i16;
                Mahadasha {
                    lord,
                    begins: day(begins),
                    ends: day(year),
                    antardashas: (0..9)
                        .map(|part| Antardasha {
                            lord: Graha::VIMSHOTTARI[(start + place + part) % 9],
                            begins: day(begins),
                            ends: day(year),
                        })
                        .collect(),
                }
            })
            .collect();
        let current = &mahadashas[self.below(9)];
        let antar = &current.antardashas[self.below(9)];
        Vimshottari {
            balance_years: self.degrees(20),
            current: Some(CurrentDasha {
                maha: current.lord,
                antar: antar.lord,
                maha_ends: current.ends,
                antar_ends: antar.ends,
            }),
            mahadashas,
        }
    }

    fn gate(&mut self) -> Gate {
        Gate::new(1 + self.below(64) as u8).unwrap()
    }

    fn line(&mut self) -> Line {
        Line::new(1 + self.below(6) as u8).unwrap()
    }

    fn activations(&mut self) -> Vec<Activation> {
        Body::ACTIVATING
            .iter()
            .map(|body| {
                let (gate, line) = (self.gate(), self.line());
                Activation { body: *body, longitude_degrees: 0.0, gate: self.mostly(gate), line: self.timed(line) }
            })
            .collect()
    }

    fn channels(&mut self, count: usize) -> Vec<Channel> {
        let mut channels: Vec<Channel> = Vec::new();
        for _ in 0..count {
            let entry = &super::human_design::channels::CHANNELS[self.below(36)];
            let gates = [Gate::new(entry.gates[0]).unwrap(), Gate::new(entry.gates[1]).unwrap()];
            let centres = [self.one(Centre::ALL), self.one(Centre::ALL)];
            if channels.iter().all(|channel| channel.gates != gates) {
                channels.push(Channel { gates, centres });
            }
        }
        channels
    }

    fn centres(&mut self) -> Vec<CentreState> {
        Centre::ALL
            .iter()
            .map(|centre| {
                let defined = self.yes();
                CentreState { centre: *centre, defined: self.mostly(defined) }
            })
            .collect()
    }

    fn human_design(&mut self) -> HumanDesignChart {
        let (kind, strategy, authority) =
            (self.one(DesignType::ALL), self.one(Strategy::ALL), self.one(Authority::ALL));
        let profile = Profile { conscious: self.line(), unconscious: self.line() };
        let definition = self.one(Definition::ALL);
        let cross = IncarnationCross {
            angle: self.one(CrossAngle::ALL),
            gates: [self.gate(), self.gate(), self.gate(), self.gate()],
        };
        let count = self.below(6);
        let channels = self
            .channels(count)
            .into_iter()
            .map(|channel| DefinedChannel { channel, sides: [vec![Side::Personality], vec![Side::Design]] })
            .collect();
        HumanDesignChart {
            design_moment: "1989-01-01T00:00:00Z".parse().unwrap(),
            personality: self.activations(),
            design: self.activations(),
            channels,
            centres: self.centres(),
            design_type: self.mostly(kind),
            strategy: self.mostly(strategy),
            authority: self.mostly(authority),
            profile: self.timed(profile),
            definition: self.mostly(definition),
            incarnation_cross: self.timed(cross),
            withheld: self.withheld(),
        }
    }

    fn spheres(&mut self, spheres: &[Sphere]) -> Vec<SpherePlacement> {
        spheres
            .iter()
            .map(|sphere| {
                let (key, line) = (self.gate(), self.line());
                SpherePlacement {
                    sphere: *sphere,
                    side: self.one(Side::ALL),
                    body: self.one(&Body::PLANETS),
                    gene_key: self.mostly(key),
                    line: self.timed(line),
                }
            })
            .collect()
    }

    fn gene_keys(&mut self) -> GeneKeysChart {
        use Sphere::*;
        GeneKeysChart {
            activation: self.spheres(&[LifesWork, Evolution, Radiance, Purpose]),
            venus: self.spheres(&[Purpose, Attraction, Iq, Eq, Sq, Core]),
            pearl: self.spheres(&[Vocation, Culture, Brand, Pearl]),
            withheld: self.withheld(),
        }
    }

    fn kabbalah(&mut self) -> KabbalahChart {
        let month = self.below(12);
        let months = [
            HebrewMonth::Nisan,
            HebrewMonth::Iyar,
            HebrewMonth::Sivan,
            HebrewMonth::Tammuz,
            HebrewMonth::Av,
            HebrewMonth::Elul,
            HebrewMonth::Tishrei,
            HebrewMonth::Cheshvan,
            HebrewMonth::Kislev,
            HebrewMonth::Tevet,
            HebrewMonth::Shevat,
            HebrewMonth::Adar,
        ];
        let day = HebrewDate { year: 5740, month: months[month], day: 1 + self.below(28) as u8 };
        let next = HebrewDate { day: day.day + 1, ..day };
        let after = self.yes();
        let tikkun = Tikkun {
            month: months[month],
            letter: Letter::ALL[month],
            sign: Sign::ALL[month],
            faculty: Faculty::ALL[month],
        };
        let planets = [
            None,
            None,
            Some(Body::Saturn),
            Some(Body::Jupiter),
            Some(Body::Mars),
            Some(Body::Sun),
            Some(Body::Venus),
            Some(Body::Mercury),
            Some(Body::Moon),
            None,
        ];
        let sefirot: Vec<SefirahPlacement> =
            Sefirah::ALL.iter().zip(planets).map(|(sefirah, planet)| self.sefirah(*sefirah, planet)).collect();
        let elements = [Element::Fire, Element::Water, Element::Air, Element::Earth];
        let mut hard_aspects = Vec::new();
        for first in 2..9 {
            for second in first + 1..9 {
                if self.below(4) == 0 {
                    hard_aspects.push(SefirotAspect {
                        first: Sefirah::ALL[first],
                        second: Sefirah::ALL[second],
                        kind: self.one(&[AspectKind::Conjunction, AspectKind::Square, AspectKind::Opposition]),
                        orb_degrees: self.degrees(6),
                    });
                }
            }
        }
        KabbalahChart {
            hebrew_birth: HebrewBirth {
                dates: if self.time_known { vec![day] } else { vec![day, next] },
                sunset: None,
                after_sunset: self.timed(after),
            },
            tikkun: Some(tikkun),
            worlds: World::ALL
                .iter()
                .zip(elements)
                .map(|(world, element)| kabbalah::WorldCount { world: *world, element, count: self.below(5) as u8 })
                .collect(),
            pillars: Pillar::ALL
                .iter()
                .map(|pillar| PillarWeight {
                    pillar: *pillar,
                    dignified: self.below(3) as u8,
                    burdened: self.below(3) as u8,
                    hard_aspects: self.below(4) as u8,
                })
                .collect(),
            sefirot,
            hard_aspects,
            withheld: self.withheld(),
        }
    }

    fn sefirah(&mut self, sefirah: Sefirah, planet: Option<Body>) -> SefirahPlacement {
        let longitude = self.degrees(360);
        let (world, dignity, pillar) = (self.one(World::ALL), self.one(EssentialDignity::ALL), self.one(Pillar::ALL));
        let (sign, retrograde) = (self.mostly(Sign::of(longitude)), self.yes());
        SefirahPlacement {
            sefirah,
            pillar,
            planet,
            sign: planet.and(sign),
            position: planet.and(self.timed(SignPosition::of(longitude))),
            world: planet.and(sign).map(|_| world),
            dignity: planet.and(sign).map(|_| dignity),
            retrograde: planet.map(|_| retrograde),
        }
    }

    fn western_comparison(&mut self) -> WesternComparison {
        let points = self.points();
        let mut synastry = Vec::new();
        for first in &points {
            for second in &points {
                if self.below(4) == 0 {
                    synastry.push(SynastryAspect {
                        first: *first,
                        second: *second,
                        kind: self.one(AspectKind::ALL),
                        orb_degrees: self.degrees(7),
                    });
                }
            }
        }
        synastry.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
        let placements = Body::PLANETS
            .iter()
            .map(|body| {
                let longitude = self.degrees(360);
                let house = 1 + self.below(12) as u8;
                CompositePlacement {
                    body: *body,
                    longitude_degrees: longitude,
                    sign: self.mostly(Sign::of(longitude)),
                    position: self.timed(SignPosition::of(longitude)),
                    house: self.timed(house),
                }
            })
            .collect();
        let aspects = self.aspects(&points[..10], 10);
        WesternComparison {
            synastry,
            first_in_second: self.overlays(),
            second_in_first: self.overlays(),
            composite: Composite { placements, ascendant: None, midheaven: None, aspects },
            withheld: self.withheld(),
        }
    }

    fn overlays(&mut self) -> Option<Vec<HouseOverlay>> {
        let overlays =
            Body::PLANETS.iter().map(|body| HouseOverlay { body: *body, house: 1 + self.below(12) as u8 }).collect();
        self.timed(overlays)
    }

    fn vedic_comparison(&mut self) -> VedicComparison {
        let (forth, back) = (self.ashtakoot(), self.ashtakoot());
        let (first, second) = (self.yes(), self.yes());
        let (first, second) = (self.mostly(first), self.mostly(second));
        VedicComparison {
            first_as_groom: self.mostly(forth),
            second_as_groom: self.mostly(back),
            manglik: ManglikPair { first, second, balanced: first.zip(second).map(|(first, second)| first == second) },
            withheld: self.withheld(),
        }
    }

    fn ashtakoot(&mut self) -> Ashtakoot {
        let kutas: Vec<KutaScore> = Kuta::ALL
            .iter()
            .enumerate()
            .map(|(index, kuta)| KutaScore {
                kuta: *kuta,
                points: self.below(2 * index + 3) as f64 / 2.0,
                possible_points: index as f64 + 1.0,
                groom: "Deva".to_owned(),
                bride: "Manushya".to_owned(),
            })
            .collect();
        let total = kutas.iter().map(|kuta| kuta.points).sum();
        Ashtakoot {
            groom_nakshatra: self.one(Nakshatra::ALL),
            bride_nakshatra: self.one(Nakshatra::ALL),
            groom_moon_sign: self.one(Sign::ALL),
            bride_moon_sign: self.one(Sign::ALL),
            kutas,
            total_points: total,
            possible_points: 36.0,
            meets_the_traditional_minimum: total >= 18.0,
        }
    }

    fn human_design_comparison(&mut self) -> HumanDesignComparison {
        let count = self.below(10);
        let channels = self
            .channels(count)
            .into_iter()
            .map(|channel| CompositeChannel {
                channel,
                connection: self.one(Connection::ALL),
                first_gates: vec![channel.gates[0]],
                second_gates: vec![channel.gates[1]],
            })
            .collect();
        let definition = self.one(Definition::ALL);
        HumanDesignComparison {
            channels,
            centres: self.centres(),
            definition: self.mostly(definition),
            withheld: self.withheld(),
        }
    }

    fn gene_keys_comparison(&mut self) -> GeneKeysComparison {
        let companions = Sphere::ALL
            .iter()
            .map(|sphere| {
                let (first, second) = (self.gate(), self.gate());
                let (first_line, second_line) = (self.line(), self.line());
                let (relation, lines) = (self.one(KeyRelation::ALL), self.one(LineRelation::ALL));
                CompanionSphere {
                    sequence: Sequence::Activation,
                    sphere: *sphere,
                    first_key: Some(first),
                    first_line: self.timed(first_line),
                    second_key: Some(second),
                    second_line: self.timed(second_line),
                    relation: self.mostly(relation),
                    lines: self.timed(lines),
                }
            })
            .collect();
        GeneKeysComparison { companions, shared_keys: vec![self.gate()], withheld: self.withheld() }
    }

    fn kabbalah_comparison(&mut self) -> KabbalahComparison {
        let sefirot = Sefirah::ALL[2..9]
            .iter()
            .map(|sefirah| {
                let (first, second) = (self.one(World::ALL), self.one(World::ALL));
                SefirahPair {
                    sefirah: *sefirah,
                    first_world: Some(first),
                    second_world: Some(second),
                    same_world: Some(first == second),
                }
            })
            .collect();
        let hard_aspects = (0..self.below(6))
            .map(|_| SefirotPairAspect {
                first: self.one(&Sefirah::ALL[2..9]),
                second: self.one(&Sefirah::ALL[2..9]),
                kind: AspectKind::Square,
                orb_degrees: self.degrees(5),
            })
            .collect();
        let elements = [Element::Fire, Element::Water, Element::Air, Element::Earth];
        KabbalahComparison {
            sefirot,
            hard_aspects,
            worlds: World::ALL
                .iter()
                .zip(elements)
                .map(|(world, element)| SharedWorld {
                    world: *world,
                    element,
                    first_count: self.below(5) as u8,
                    second_count: self.below(5) as u8,
                })
                .collect(),
            pillars: Pillar::ALL
                .iter()
                .map(|pillar| SharedPillar {
                    pillar: *pillar,
                    first_balance: self.below(5) as i8 - 2,
                    second_balance: self.below(5) as i8 - 2,
                })
                .collect(),
            months: Some(MonthPair { first: HebrewMonth::Nisan, second: HebrewMonth::Av, months_apart: 4 }),
            withheld: self.withheld(),
        }
    }
}
