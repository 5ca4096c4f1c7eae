// What the forms for stories and pictures hold, and the request that comes of it.
import type {
  Audience,
  AutoStoryRequest,
  CartoonizeRequest,
  CartoonizeUpload,
  Genre,
  ImageRequest,
  ScenesRequest,
  StorybookKind,
  StorybookRequest,
  Style,
} from "@1iab/job-client";
import { storybooks } from "../data/clients.js";
import { embedded, forUpload, PhotoError } from "./photo.js";

export interface SceneDraft {
  description: string;
  emotion: string;
}

export interface StoryDraft {
  title: string;
  story: string;
  hero: string;
  prompt: string;
  emotion: string;
  genre: Genre;
  style: Style;
  audience: Audience;
  photo: File | null;
  pages: SceneDraft[][];
}

export const emptyScene: SceneDraft = { description: "", emotion: "happy" };

export const emptyDraft: StoryDraft = {
  title: "",
  story: "",
  hero: "",
  prompt: "",
  emotion: "happy",
  genre: "adventure",
  style: "storybook",
  audience: "children",
  photo: null,
  pages: [[emptyScene]],
};

function photoOf({ photo }: StoryDraft): File {
  if (!photo) throw new PhotoError("Please choose a photo of the character first.");
  return photo;
}

const makers: Record<StorybookKind, (draft: StoryDraft) => Promise<string>> = {
  storybook: async (draft) => storybooks.createStorybook(await book(draft)),
  "auto-story": async (draft) => storybooks.createAutoStory(await autoStory(draft)),
  scenes: async (draft) => storybooks.createScenes(await scenes(draft)),
  cartoonize: async (draft) => storybooks.createCartoon(await cartoon(draft)),
  image: async (draft) => storybooks.createImage(await picture(draft)),
};

/** Starts the job, and gives its id. */
export const startStory = (kind: StorybookKind, draft: StoryDraft): Promise<string> => makers[kind](draft);

async function book(draft: StoryDraft): Promise<StorybookRequest> {
  const { title, audience, pages } = draft;
  const told = pages.flat().map(({ description }) => description.trim());
  return {
    title: title.trim(),
    story: told.join("\n\n"),
    audience,
    characterImage: await embedded(photoOf(draft)),
    pages: pages.map((scenes, index) => ({
      pageNumber: index + 1,
      scenes: scenes.map(({ description, emotion }) => ({
        description: description.trim(),
        emotion,
        imagePrompt: description.trim(),
      })),
    })),
  };
}

async function autoStory(draft: StoryDraft): Promise<AutoStoryRequest> {
  const { genre, hero, audience } = draft;
  return { genre, audience, characterDescription: hero.trim(), cartoonImageUrl: await embedded(photoOf(draft)) };
}

async function scenes({ story, audience, photo }: StoryDraft): Promise<ScenesRequest> {
  return { story: story.trim(), audience, ...(photo && { characterImage: await embedded(photo) }) };
}

async function cartoon({ prompt, style, photo }: StoryDraft): Promise<CartoonizeRequest | CartoonizeUpload> {
  const common = { prompt: prompt.trim(), style };
  return photo ? { ...common, image: await forUpload(photo) } : common;
}

async function picture({ prompt, hero, emotion, audience, style, photo }: StoryDraft): Promise<ImageRequest> {
  return {
    image_prompt: prompt.trim(),
    character_description: hero.trim(),
    emotion,
    audience,
    style,
    ...(photo && { cartoon_image: await embedded(photo) }),
  };
}
