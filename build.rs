//! Nothing is checked at build time yet; the committed configuration gets its checks here.
fn main() {}
