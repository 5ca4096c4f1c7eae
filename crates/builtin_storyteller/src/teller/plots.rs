//! The plots of each genre: prose in files of their own, one plot to a file.

use brief::story::Genre;

/// The files of a genre's plots; [`super::plot`] reads them.
pub(super) fn of_genre(genre: Genre) -> &'static [&'static str] {
    match genre {
        Genre::Adventure => &[
            include_str!("plots/adventure_lamp.txt"),
            include_str!("plots/adventure_map.txt"),
            include_str!("plots/adventure_bottle.txt"),
            include_str!("plots/adventure_train.txt"),
            include_str!("plots/adventure_bells.txt"),
        ],
        Genre::Siblings => &[
            include_str!("plots/siblings_kite.txt"),
            include_str!("plots/siblings_whistle.txt"),
            include_str!("plots/siblings_bakery.txt"),
            include_str!("plots/siblings_lights.txt"),
            include_str!("plots/siblings_race.txt"),
        ],
        Genre::Bedtime => &[
            include_str!("plots/bedtime_star.txt"),
            include_str!("plots/bedtime_boat.txt"),
            include_str!("plots/bedtime_post.txt"),
            include_str!("plots/bedtime_sheep.txt"),
            include_str!("plots/bedtime_clock.txt"),
        ],
        Genre::Fantasy => &[
            include_str!("plots/fantasy_dragon.txt"),
            include_str!("plots/fantasy_oak.txt"),
            include_str!("plots/fantasy_river.txt"),
            include_str!("plots/fantasy_shadow.txt"),
            include_str!("plots/fantasy_door.txt"),
        ],
        Genre::History => &[
            include_str!("plots/history_printer.txt"),
            include_str!("plots/history_stars.txt"),
            include_str!("plots/history_balloon.txt"),
            include_str!("plots/history_penny.txt"),
            include_str!("plots/history_world.txt"),
        ],
    }
}
