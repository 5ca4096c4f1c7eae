//! The 36 channels and the centre of each of the 64 gates.

use super::{Centre, Channel, Gate};

/// The gates of each centre (Ra Uru Hu & Lynda Bunnell, The Definitive Book of Human Design, 2011).
const CENTRE_GATES: [(Centre, &[u8]); 9] = [
    (Centre::Head, &[61, 63, 64]),
    (Centre::Ajna, &[4, 11, 17, 24, 43, 47]),
    (Centre::Throat, &[8, 12, 16, 20, 23, 31, 33, 35, 45, 56, 62]),
    (Centre::Identity, &[1, 2, 7, 10, 13, 15, 25, 46]),
    (Centre::Heart, &[21, 26, 40, 51]),
    (Centre::SolarPlexus, &[6, 22, 30, 36, 37, 49, 55]),
    (Centre::Sacral, &[3, 5, 9, 14, 27, 29, 34, 42, 59]),
    (Centre::Spleen, &[18, 28, 32, 44, 48, 50, 57]),
    (Centre::Root, &[19, 38, 39, 41, 52, 53, 54, 58, 60]),
];

/// The gates of the 36 channels, lower number first. Gates 10, 20, 34 and 57 meet each other in six of them.
const CHANNEL_GATES: [[u8; 2]; 36] = [
    [1, 8],
    [2, 14],
    [3, 60],
    [4, 63],
    [5, 15],
    [6, 59],
    [7, 31],
    [9, 52],
    [10, 20],
    [10, 34],
    [10, 57],
    [11, 56],
    [12, 22],
    [13, 33],
    [16, 48],
    [17, 62],
    [18, 58],
    [19, 49],
    [20, 34],
    [20, 57],
    [21, 45],
    [23, 43],
    [24, 61],
    [25, 51],
    [26, 44],
    [27, 50],
    [28, 38],
    [29, 46],
    [30, 41],
    [32, 54],
    [34, 57],
    [35, 36],
    [37, 40],
    [39, 55],
    [42, 53],
    [47, 64],
];

impl Gate {
    /// The centre that the gate belongs to.
    pub(crate) const fn centre(self) -> Centre {
        let mut row = 0;
        while row < CENTRE_GATES.len() {
            let (centre, gates) = CENTRE_GATES[row];
            let mut index = 0;
            while index < gates.len() {
                if gates[index] == self.number() {
                    return centre;
                }
                index += 1;
            }
            row += 1;
        }
        // Every gate is in the table, which a test shows.
        Centre::Root
    }
}

impl Channel {
    /// All 36, by their lower gate.
    pub const ALL: [Channel; 36] = {
        let mut channels = [Channel { gates: [Gate::FIRST; 2], centres: [Centre::Head; 2] }; 36];
        let mut index = 0;
        while index < 36 {
            let [low, high] = CHANNEL_GATES[index];
            if let (Some(low), Some(high)) = (Gate::new(low), Gate::new(high)) {
                channels[index] = Channel { gates: [low, high], centres: [low.centre(), high.centre()] };
            }
            index += 1;
        }
        channels
    };

    /// The channel between two gates, in either order.
    pub(crate) fn between(first: Gate, second: Gate) -> Option<Channel> {
        let gates = if first < second { [first, second] } else { [second, first] };
        Channel::ALL.into_iter().find(|channel| channel.gates == gates)
    }
}
