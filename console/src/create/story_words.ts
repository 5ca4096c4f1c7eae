// What can be chosen for stories and pictures.
import type { StorybookKind } from "@1iab/job-client";

export const feelings = {
  happy: "Happy",
  excited: "Excited",
  calm: "Calm",
  curious: "Curious",
  surprised: "Surprised",
  sad: "Sad",
  scared: "Scared",
  brave: "Brave",
};

export const audiences = { children: "Children", young_adults: "Young adults", adults: "Adults" };

export const genres = [
  { value: "adventure", title: "Adventure" },
  { value: "siblings", title: "Brothers and sisters" },
  { value: "bedtime", title: "Bedtime" },
  { value: "fantasy", title: "Fantasy" },
  { value: "history", title: "History" },
];

export const styles = [
  { value: "storybook", title: "Storybook" },
  { value: "semi-realistic", title: "Nearly real" },
  { value: "comic-book", title: "Comic" },
  { value: "flat-illustration", title: "Flat" },
  { value: "anime", title: "Anime" },
];

export const headings: Record<StorybookKind, { title: string; lead: string; button: string }> = {
  "auto-story": {
    title: "A picture book, made up",
    lead: "Say who the hero is. The story is invented, cut into pages and drawn.",
    button: "Make the book",
  },
  storybook: {
    title: "A picture book of your story",
    lead: "Tell what happens on each page; your character is drawn into it.",
    button: "Make the book",
  },
  scenes: {
    title: "Scenes of a story",
    lead: "Your text is cut into pages, and each page into scenes that can be drawn.",
    button: "Cut it into scenes",
  },
  cartoonize: { title: "A cartoon", lead: "From a photo, or from words alone.", button: "Draw it" },
  image: { title: "A picture", lead: "One character in one scene.", button: "Draw it" },
};
