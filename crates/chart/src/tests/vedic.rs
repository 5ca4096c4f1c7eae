//! Vedic facts that are rules rather than numbers: dignities, navamsha, padas, bhavas, manglik; and the spheres and sefirot.

use super::cast::{birth, now};
use crate::body::Body;
use crate::cast;
use crate::gene_keys::Sphere;
use crate::kabbalah::{Faculty, HebrewMonth, Sefirah, Tikkun};
use crate::vedic::dignity::navamsha;
use crate::vedic::{Dignity, Friendship, Graha, Nakshatra, Pada};
use crate::zodiac::Sign;

#[test]
fn dignities_change_within_the_signs_where_the_text_says_so() {
    let dignity = |graha, longitude| Dignity::of(graha, longitude).unwrap();
    assert_eq!(dignity(Graha::Chandra, 31.0), Dignity::Exalted);
    assert_eq!(dignity(Graha::Chandra, 34.0), Dignity::Moolatrikona);
    assert_eq!(dignity(Graha::Budha, 160.0), Dignity::Exalted);
    assert_eq!(dignity(Graha::Budha, 167.0), Dignity::Moolatrikona);
    assert_eq!(dignity(Graha::Budha, 175.0), Dignity::OwnSign);
    assert_eq!(dignity(Graha::Surya, 125.0), Dignity::Moolatrikona);
    assert_eq!(dignity(Graha::Surya, 145.0), Dignity::OwnSign);
    assert_eq!(dignity(Graha::Surya, 190.0), Dignity::Debilitated);
    assert_eq!(dignity(Graha::Shani, 130.0), Dignity::EnemySign);
    assert_eq!(dignity(Graha::Guru, 130.0), Dignity::FriendlySign);
    assert_eq!(Dignity::of(Graha::Rahu, 45.0), None);
    assert_eq!(Graha::Chandra.regards(Graha::Budha), Friendship::Friend);
    assert_eq!(Graha::Budha.regards(Graha::Chandra), Friendship::Enemy);
}

#[test]
fn navamshas_begin_with_the_movable_sign_of_their_element() {
    let first = |sign: Sign| navamsha(30.0 * sign.index() as f64 + 0.1);
    assert_eq!([Sign::Aries, Sign::Leo, Sign::Sagittarius].map(first), [Sign::Aries; 3]);
    assert_eq!([Sign::Taurus, Sign::Virgo, Sign::Capricorn].map(first), [Sign::Capricorn; 3]);
    assert_eq!([Sign::Gemini, Sign::Libra, Sign::Aquarius].map(first), [Sign::Libra; 3]);
    assert_eq!([Sign::Cancer, Sign::Scorpio, Sign::Pisces].map(first), [Sign::Cancer; 3]);
}

#[test]
fn nakshatras_and_padas_follow_each_other() {
    assert_eq!(Pada::of(0.0), Pada { nakshatra: Nakshatra::Ashwini, pada: 1 });
    assert_eq!(Pada::of(13.4), Pada { nakshatra: Nakshatra::Bharani, pada: 1 });
    assert_eq!(Pada::of(359.99), Pada { nakshatra: Nakshatra::Revati, pada: 4 });
    assert_eq!(Nakshatra::Ashwini.lord(), Graha::Ketu);
    assert_eq!(Nakshatra::Magha.lord(), Graha::Ketu);
    assert_eq!(Nakshatra::Revati.lord(), Graha::Budha);
    assert_eq!(Graha::VIMSHOTTARI.iter().map(|lord| lord.vimshottari_years()).sum::<f64>(), 120.0);
}

/// Mahatma Gandhi, 2 October 1869, 7:12 local mean time at Porbandar: B. V. Raman, Notable Horoscopes: Tula lagna, Moon in Karka.
#[test]
fn a_published_rashi_chart_is_met() {
    let mut born = birth("1869-10-02", Some("07:12:00"), "Asia/Kolkata", 21.64, 69.6);
    // The zone has Howrah's time from 1854 on; Porbandar kept its own, four minutes a degree.
    born.utc_offset_seconds = Some(16704);
    let chart = cast(&born, now()).unwrap().vedic;
    let lagna = chart.lagna.unwrap();
    assert_eq!((lagna.position.sign, lagna.lord), (Sign::Libra, Graha::Shukra));
    let rashi = |graha: Graha| chart.grahas[graha as usize].rashi.unwrap();
    assert_eq!(rashi(Graha::Surya), Sign::Virgo);
    assert_eq!(rashi(Graha::Chandra), Sign::Cancer);
    assert_eq!(rashi(Graha::Mangala), Sign::Libra);
    assert_eq!(rashi(Graha::Guru), Sign::Aries);
    assert_eq!(rashi(Graha::Shukra), Sign::Libra);
    assert_eq!(rashi(Graha::Shani), Sign::Scorpio);
    assert_eq!(rashi(Graha::Rahu), Sign::Cancer);
    assert_eq!(chart.grahas[Graha::Chandra as usize].bhava, Some(10));
    assert_eq!(chart.manglik.from_lagna, Some(true));
    assert_eq!(
        chart.grahas[Graha::Rahu as usize].rashi.unwrap().plus(6),
        chart.grahas[Graha::Ketu as usize].rashi.unwrap()
    );
}

#[test]
fn spheres_read_their_own_activation() {
    let chart = cast(&birth("1987-03-14", Some("06:42:00"), "Europe/Lisbon", 38.72, -9.14), now()).unwrap();
    let (keys, design) = (&chart.gene_keys, &chart.human_design);
    let gate = |activations: &[crate::human_design::Activation], body: Body| {
        activations.iter().find(|activation| activation.body == body).unwrap().gate
    };
    let key = |sphere: Sphere| {
        let all = keys.activation.iter().chain(&keys.venus).chain(&keys.pearl);
        all.clone().find(|placement| placement.sphere == sphere).unwrap().gene_key
    };
    assert_eq!(key(Sphere::LifesWork), gate(&design.personality, Body::Sun));
    assert_eq!(key(Sphere::Evolution), gate(&design.personality, Body::Earth));
    assert_eq!(key(Sphere::Purpose), gate(&design.design, Body::Earth));
    assert_eq!(key(Sphere::Attraction), gate(&design.design, Body::Moon));
    assert_eq!(key(Sphere::Core), key(Sphere::Vocation));
    assert_eq!(key(Sphere::Brand), key(Sphere::LifesWork));
    assert_eq!(key(Sphere::LifesWork).unwrap().opposite(), key(Sphere::Evolution).unwrap());
}

#[test]
fn the_tree_has_seven_planets_and_a_leap_month_has_its_brother_s_tikkun() {
    let planets: Vec<_> = Sefirah::ALL.iter().filter_map(|sefirah| sefirah.planet()).collect();
    assert_eq!(planets.len(), 7);
    assert!(Body::CLASSICAL.iter().all(|planet| planets.contains(planet)));
    assert_eq!(Tikkun::of(HebrewMonth::Nisan).faculty, Faculty::Speech);
    assert_eq!(Tikkun::of(HebrewMonth::Tishrei).sign, Sign::Libra);
    assert_eq!(Tikkun::of(HebrewMonth::AdarI).faculty, Faculty::Laughter);
    assert_eq!(Tikkun::of(HebrewMonth::AdarII).faculty, Faculty::Laughter);
}
