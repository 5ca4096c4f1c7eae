//! One thing beside another, as the words of a prompt put them.

/// Where the first stands, seen from the viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
    Behind,
    InFront,
    Under,
    OnTop,
}

/// Who or what has a place: a thing by the name of its drawing, or the one person of the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placed {
    Thing(&'static str),
    Person,
}

/// One relation, and the words that state it: `behind the barn`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Relation {
    pub first: Placed,
    pub side: Side,
    pub second: Placed,
    pub words: String,
}

impl Relation {
    const CANDLE: Placed = Placed::Thing("candle");
    const CAKE: Placed = Placed::Thing("cake");

    pub(crate) fn candles_on_a_cake(words: String) -> Self {
        Relation { first: Self::CANDLE, side: Side::OnTop, second: Self::CAKE, words }
    }

    pub(crate) fn puts_candles_on_a_cake(&self) -> bool {
        (self.first, self.side, self.second) == (Self::CANDLE, Side::OnTop, Self::CAKE)
    }
}
