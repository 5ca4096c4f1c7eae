//! What a picture consists of before it is painted: layers, one over the other. Drawing only lists them; painting them is the work, and
//! between two of them there is rest when enough was painted.

use tiny_skia::Path;

use super::canvas::Canvas;

/// Pixels that may be painted between two rests: a few hundredths of a second of computing.
const PIXELS_BETWEEN_RESTS: f32 = 500_000.0;
/// What a layer costs beside its pixels, in pixels: its outline is traced, however small it is.
const PIXELS_OF_AN_OUTLINE: f32 = 1_000.0;

/// About how many pixels a layer changes.
#[derive(Clone, Copy)]
pub(crate) struct Area(f32);

impl Area {
    /// The whole sheet, however large it is.
    pub(crate) const ALL: Area = Area(f32::INFINITY);

    pub(crate) fn of(paths: &[Path]) -> Area {
        Area(paths.iter().map(Path::bounds).map(|bounds| bounds.width() * bounds.height()).sum())
    }

    pub(crate) fn of_circle(radius: f32) -> Area {
        Area(4.0 * radius * radius)
    }
}

struct Layer {
    area: Area,
    paint: Box<dyn FnOnce(&mut Canvas)>,
}

/// The lowest comes first.
#[derive(Default)]
pub(crate) struct Layers(Vec<Layer>);

impl Layers {
    pub(crate) fn push(&mut self, area: Area, paint: impl FnOnce(&mut Canvas) + 'static) {
        self.0.push(Layer { area, paint: Box::new(paint) });
    }

    /// Paints all of them, and rests in between.
    pub(crate) async fn paint(self, canvas: &mut Canvas, rest: &impl AsyncFn()) {
        let sheet = canvas.pixels().len() as f32;
        let mut painted = 0.0;
        for Layer { area: Area(pixels), paint } in self.0 {
            let pixels = pixels.min(sheet) + PIXELS_OF_AN_OUTLINE;
            if painted > 0.0 && painted + pixels > PIXELS_BETWEEN_RESTS {
                rest().await;
                painted = 0.0;
            }
            paint(canvas);
            painted += pixels;
        }
        rest().await;
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::super::colour::WHITE;
    use super::super::outline::rectangle;
    use super::*;
    use pollster::block_on;

    #[test]
    fn layers_are_painted_in_their_order_with_rest_where_enough_was_painted() {
        let mut canvas = Canvas::new(1000, 1000, WHITE).unwrap();
        let said = Rc::new(RefCell::new(Vec::new()));
        let mut layers = Layers::default();
        let small = Area::of(&[rectangle(0.0, 0.0, 100.0, 100.0).unwrap()]);
        for (name, area) in [("sky", Area::ALL), ("hill", Area::of_circle(200.0)), ("cat", small), ("mist", Area::ALL)]
        {
            let said = Rc::clone(&said);
            layers.push(area, move |_| said.borrow_mut().push(name));
        }
        let rest = async || said.borrow_mut().push("rest");
        block_on(layers.paint(&mut canvas, &rest));
        assert_eq!(*said.borrow(), ["sky", "rest", "hill", "cat", "rest", "mist", "rest"]);
    }
}
