//! The plots of each genre: prose in files of their own, one plot to a file.

use brief::story::Genre;

/// The files of a genre's plots; [`super::plot`] reads them.
pub(super) fn of_genre(genre: Genre) -> &'static [&'static str] {
    match genre {
        Genre::Adventure => &[include_str!("plots/adventure_lamp.txt"), include_str!("plots/adventure_map.txt")],
        Genre::Siblings => &[include_str!("plots/siblings_kite.txt"), include_str!("plots/siblings_whistle.txt")],
        Genre::Bedtime => &[include_str!("plots/bedtime_star.txt"), include_str!("plots/bedtime_boat.txt")],
        Genre::Fantasy => &[include_str!("plots/fantasy_dragon.txt"), include_str!("plots/fantasy_oak.txt")],
        Genre::History => &[include_str!("plots/history_printer.txt"), include_str!("plots/history_stars.txt")],
    }
}
