//! The hand that draws: shapes in local units, placed, lit and rendered in the picture's style.

use std::rc::Rc;

use tiny_skia::{LineCap, LineJoin, Path, Stroke, Transform};

use super::canvas::{Canvas, Coat};
use super::colour::Colour;
use super::layers::{Area, Layers};
use super::style::{Look, Spot};
use brief::picture::ArtStyle;

/// Lays one layer over another, in its own coordinates (y down). A pen made from another draws in that one's coordinates.
pub(crate) struct Pen<'a> {
    layers: &'a mut Layers,
    look: Rc<Look>,
    place: Transform,
    haze: f32,
}

impl<'a> Pen<'a> {
    /// A pen whose coordinates are the stage's units.
    pub(crate) fn new(layers: &'a mut Layers, look: Rc<Look>) -> Self {
        let place = Transform::from_scale(look.pixels_per_unit, look.pixels_per_unit);
        Self { layers, look, place, haze: 0.0 }
    }

    pub(crate) fn look(&self) -> Rc<Look> {
        Rc::clone(&self.look)
    }

    pub(crate) fn style(&self) -> ArtStyle {
        self.look.style
    }

    /// A layer of its own kind, which sees what is painted before it.
    pub(crate) fn layer(&mut self, area: Area, paint: impl FnOnce(&mut Canvas) + 'static) {
        self.layers.push(area, paint);
    }

    fn cover(&mut self, paths: Vec<Path>, clip: Option<Path>, coat: impl Fn(f32, f32) -> Coat + 'static) {
        let area = Area::of(&paths);
        self.layers.push(area, move |canvas| canvas.cover(&paths, clip.as_ref(), &coat));
    }

    fn child(&mut self, place: Transform) -> Pen<'_> {
        Pen { layers: self.layers, look: Rc::clone(&self.look), place, haze: self.haze }
    }

    /// A pen with its origin at (x, y), drawing `scale` times as large.
    pub(crate) fn at(&mut self, x: f32, y: f32, scale: f32) -> Pen<'_> {
        self.child(self.place.pre_translate(x, y).pre_scale(scale, scale))
    }

    /// A pen that draws left for right around its origin.
    pub(crate) fn mirrored(&mut self) -> Pen<'_> {
        self.child(self.place.pre_scale(-1.0, 1.0))
    }

    /// A pen turned clockwise around (x, y), which becomes its origin.
    pub(crate) fn turned(&mut self, x: f32, y: f32, degrees: f32) -> Pen<'_> {
        self.child(self.place.pre_translate(x, y).pre_concat(Transform::from_rotate(degrees)))
    }

    /// A pen for things further away: 0 near, 1 lost in the air.
    pub(crate) fn hazed(&mut self, haze: f32) -> Pen<'_> {
        let haze = self.haze + (1.0 - self.haze) * haze;
        Pen { haze, ..self.child(self.place) }
    }

    /// A pen that draws under another light.
    pub(crate) fn under(&mut self, look: Look) -> Pen<'_> {
        Pen { look: Rc::new(look), ..self.child(self.place) }
    }

    /// Pixels to one local unit.
    pub(crate) fn pixels(&self) -> f32 {
        self.place.sx.hypot(self.place.ky)
    }

    /// Where a local point lies on the sheet, in pixels.
    pub(crate) fn on_sheet(&self, x: f32, y: f32) -> (f32, f32) {
        (self.place.sx * x + self.place.kx * y + self.place.tx, self.place.ky * x + self.place.sy * y + self.place.ty)
    }

    /// A body in the light: shaded and outlined as the style does it. Several paths make one body.
    pub(crate) fn body(&mut self, parts: &[Option<Path>], colour: Colour) {
        let paths = self.placed(parts);
        let Some(turn) = Turn::of(&paths, &self.look) else { return };
        self.contour(&paths, colour);
        let (look, lit, shade) = (self.look(), self.look.lit(colour, self.haze), self.look.shaded(colour, self.haze));
        self.cover(paths, None, move |x, y| (look.model(lit, shade, turn.spot(x, y)), 1.0));
    }

    /// One shape as a body.
    pub(crate) fn solid(&mut self, path: Option<Path>, colour: Colour) {
        self.body(&[path], colour);
    }

    /// A body without an outline, for the hundreds of small marks of a texture.
    pub(crate) fn dab(&mut self, path: Option<Path>, colour: Colour) {
        let paths = self.placed(&[path]);
        let Some(turn) = Turn::of(&paths, &self.look) else { return };
        let (look, lit, shade) = (self.look(), self.look.lit(colour, self.haze), self.look.shaded(colour, self.haze));
        self.cover(paths, None, move |x, y| (look.model(lit, shade, turn.spot(x, y)), 1.0));
    }

    /// A lit surface of one tone: markings, eyes, small details.
    pub(crate) fn flat(&mut self, path: Option<Path>, colour: Colour) {
        let colour = self.look.lit(colour, self.haze);
        self.veil_as_is(path, colour, 1.0);
    }

    /// A marking that ends where `clip` ends, shaded like a body.
    pub(crate) fn patch(&mut self, clip: Option<Path>, path: Option<Path>, colour: Colour) {
        let clip = self.placed(&[clip]);
        let (Some(clip), paths) = (clip.into_iter().next(), self.placed(&[path])) else { return };
        let Some(turn) = Turn::of(std::slice::from_ref(&clip), &self.look) else { return };
        let (look, lit, shade) = (self.look(), self.look.lit(colour, self.haze), self.look.shaded(colour, self.haze));
        self.cover(paths, Some(clip), move |x, y| (look.model(lit, shade, turn.spot(x, y)), 1.0));
    }

    /// Something that shines by itself, untouched by the scene's light.
    pub(crate) fn shine(&mut self, path: Option<Path>, colour: Colour) {
        let colour = self.look.grade(colour);
        self.veil_as_is(path, colour, 1.0);
    }

    /// A translucent layer of the very colour given: mist, cast shadow, rays.
    pub(crate) fn veil(&mut self, path: Option<Path>, colour: Colour, alpha: f32) {
        self.veil_as_is(path, colour, alpha);
    }

    fn veil_as_is(&mut self, path: Option<Path>, colour: Colour, alpha: f32) {
        let paths = self.placed(&[path]);
        self.cover(paths, None, move |_, _| (colour, alpha));
    }

    /// A translucent layer that fades from `top_alpha` to `bottom_alpha` over the shape's height.
    pub(crate) fn fade(&mut self, path: Option<Path>, colour: Colour, top_alpha: f32, bottom_alpha: f32) {
        let paths = self.placed(&[path]);
        let Some(bounds) = paths.first().map(Path::bounds) else { return };
        let (top, height) = (bounds.top(), bounds.height().max(1.0));
        self.cover(paths, None, move |_, y| {
            (colour, top_alpha + (bottom_alpha - top_alpha) * ((y - top) / height).clamp(0.0, 1.0))
        });
    }

    /// A lit surface that runs from one colour at its top to another at its bottom, as the style lays a wash.
    pub(crate) fn wash(&mut self, path: Option<Path>, top: Colour, bottom: Colour) {
        let (top, bottom) = (self.look.lit(top, self.haze), self.look.lit(bottom, self.haze));
        self.wash_as_is(path, top, bottom);
    }

    /// The same with the very colours given: sky, glow, the inside of a lamp.
    pub(crate) fn wash_as_is(&mut self, path: Option<Path>, top: Colour, bottom: Colour) {
        let paths = self.placed(&[path]);
        let Some(bounds) = paths.first().map(Path::bounds) else { return };
        let (start, height) = (bounds.top().max(0.0), bounds.height().max(1.0));
        let look = self.look();
        self.cover(paths, None, move |x, y| (look.wash(top, bottom, (y - start) / height, (x, y)), 1.0));
    }

    /// A line of lit colour; in inked styles it is ink.
    pub(crate) fn line(&mut self, path: Option<Path>, width: f32, colour: Colour) {
        let colour = self.look.lit(self.look.line_colour(colour), self.haze);
        self.stroke_as_is(path, width, colour, 1.0);
    }

    /// A line that keeps its colour in every style.
    pub(crate) fn thread(&mut self, path: Option<Path>, width: f32, colour: Colour) {
        let colour = self.look.lit(colour, self.haze);
        self.stroke_as_is(path, width, colour, 1.0);
    }

    /// A translucent line of the very colour given.
    pub(crate) fn stroke_as_is(&mut self, path: Option<Path>, width: f32, colour: Colour, alpha: f32) {
        let width = (width * self.pixels()).max(0.8);
        let strokes: Vec<Path> = self.placed(&[path]).iter().filter_map(|path| outlined(path, width)).collect();
        self.cover(strokes, None, move |_, _| (colour, alpha));
    }

    /// Light that spreads from a point over what is already painted.
    pub(crate) fn glow(&mut self, x: f32, y: f32, radius: f32, colour: Colour, strength: f32) {
        let (centre, radius) = (self.on_sheet(x, y), radius * self.pixels());
        self.layers.push(Area::of_circle(radius), move |canvas| canvas.glow(centre, radius, colour, strength));
    }

    /// The soft dark patch where something stands.
    pub(crate) fn contact_shadow(&mut self, x: f32, y: f32, half_width: f32, half_height: f32) {
        let path = self.placed(&[super::outline::ellipse(x, y, half_width, half_height)]);
        let Some(bounds) = path.first().map(Path::bounds) else { return };
        let (middle_x, middle_y) = (bounds.left() + bounds.width() / 2.0, bounds.top() + bounds.height() / 2.0);
        let (wide, high) = (bounds.width() / 2.0, bounds.height() / 2.0);
        let hard = matches!(self.look.style, ArtStyle::FlatIllustration | ArtStyle::ComicBook | ArtStyle::Anime);
        let colour = self.look.light.ambient.mix(Colour::hex(0x1c1838), 0.62);
        self.cover(path, None, move |x, y| {
            let distance = (((x - middle_x) / wide).powi(2) + ((y - middle_y) / high).powi(2)).sqrt();
            (colour, if hard { 0.3 } else { 0.5 * (1.0 - distance).max(0.0).sqrt() })
        });
    }

    fn contour(&mut self, paths: &[Path], colour: Colour) {
        let Some((width, line, alpha)) = self.look.contour(colour, self.haze) else { return };
        // Small things get finer lines, but not in proportion, or they would lose them.
        let size = (self.pixels() / self.look.pixels_per_unit).clamp(0.12, 6.0).powf(0.35);
        // The stroke lies half under the body, so that only its outer half shows and parts join without seams.
        let width = (width * size * self.look.pixels_per_unit).max(0.7) * 2.0;
        let strokes: Vec<Path> = paths.iter().filter_map(|path| outlined(path, width)).collect();
        self.cover(strokes, None, move |_, _| (line, alpha));
    }

    fn placed(&self, parts: &[Option<Path>]) -> Vec<Path> {
        parts.iter().flatten().filter_map(|path| path.clone().transform(self.place)).collect()
    }
}

fn outlined(path: &Path, width: f32) -> Option<Path> {
    let stroke = Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
    path.stroke(&stroke, 1.0)
}

/// How a body turns away from the light across its bounds.
#[derive(Clone, Copy)]
struct Turn {
    middle: (f32, f32),
    half: (f32, f32),
    away: (f32, f32),
    step: f32,
}

impl Turn {
    fn of(paths: &[Path], look: &Look) -> Option<Self> {
        let first = paths.first()?.bounds();
        let (mut left, mut top, mut right, mut bottom) = (first.left(), first.top(), first.right(), first.bottom());
        for path in paths {
            let own = path.bounds();
            (left, top) = (left.min(own.left()), top.min(own.top()));
            (right, bottom) = (right.max(own.right()), bottom.max(own.bottom()));
        }
        let half = (((right - left) / 2.0).max(1.0), ((bottom - top) / 2.0).max(1.0));
        let away = (-look.light.toward.0, -look.light.toward.1);
        let step = (away.0 / half.0).abs() + (away.1 / half.1).abs();
        Some(Self { middle: ((left + right) / 2.0, (top + bottom) / 2.0), half, away, step })
    }

    fn spot(self, x: f32, y: f32) -> Spot {
        let across = (x - self.middle.0) / self.half.0;
        let down = (y - self.middle.1) / self.half.1;
        // A slight bend keeps the border between light and shadow from looking ruled.
        let turned =
            across * self.away.0 + down * self.away.1 + 0.18 * (across * self.away.1 - down * self.away.0).powi(2);
        Spot { x, y, turned: turned - 0.05, step: self.step }
    }
}
