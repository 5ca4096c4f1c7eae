// What storybook jobs look like on the wire.
import type { Open } from "./readings_types.js";

export type StorybookKind = "storybook" | "auto-story" | "scenes" | "cartoonize" | "image";
export type Audience = "children" | "young_adults" | "adults";
export type Genre = "adventure" | "siblings" | "bedtime" | "fantasy" | "history";
export type Style = "storybook" | "semi-realistic" | "comic-book" | "flat-illustration" | "anime";

/** What every storybook job takes. */
export interface CommonFields {
  /** BCP 47 */
  language?: string | null;
  /** Where the job's end is reported by a signed POST. */
  webhookUrl?: string | null;
}

export interface Scene {
  description: string;
  emotion: string;
  imagePrompt: string;
}

export interface Page {
  pageNumber: number;
  scenes: Scene[];
}

export interface StorybookRequest extends CommonFields {
  title: string;
  story: string;
  /** An `https` or `data:` address. */
  characterImage: string;
  pages: Page[];
  audience: Audience;
  isReusedImage?: boolean | null;
}

export interface AutoStoryRequest extends CommonFields {
  genre: Genre;
  characterDescription: string;
  /** An `https` or `data:` address. */
  cartoonImageUrl: string;
  audience: Audience;
}

export interface ScenesRequest extends CommonFields {
  /** 50 characters or more. */
  story: string;
  characterImage?: string | null;
  audience: Audience;
}

export interface CartoonizeRequest extends CommonFields {
  prompt: string;
  style: Style;
  imageUrl?: string | null;
}

/** Sent as a form. */
export interface CartoonizeUpload extends CommonFields {
  prompt: string;
  style: Style;
  image: Blob;
}

export interface ImageRequest extends CommonFields {
  image_prompt: string;
  character_description: string;
  emotion: string;
  audience: Audience;
  isReusedImage?: boolean | null;
  cartoon_image?: string | null;
  style?: Style | null;
}

export interface DrawnScene extends Scene {
  generatedImage?: string;
}

export interface DrawnPage {
  pageNumber: number;
  scenes: DrawnScene[];
}

export interface StorybookResult {
  storybook_id: string;
  pages: DrawnPage[];
  has_errors: boolean;
  warning?: string;
}

export interface AutoStoryResult {
  storybook_id: string;
  generated_story: string;
  warning?: string;
}

export interface ScenesResult {
  pages: DrawnPage[];
  character_description?: string;
}

export interface CartoonResult {
  url: string;
  cached: boolean;
}

export interface ImageResult {
  url: string;
  prompt_used: string;
  reused: boolean;
}

/** What each kind gives. */
export interface Results {
  storybook: StorybookResult;
  "auto-story": AutoStoryResult;
  scenes: ScenesResult;
  cartoonize: CartoonResult;
  image: ImageResult;
}

/** The answer to a start; each kind adds a field of its own. */
export interface StartedStorybookJob {
  jobId: string;
  status: Open<"pending">;
  estimatedCompletion: string;
  estimatedMinutes: number;
  pollingUrl: string;
  message: string;
  [field: string]: unknown;
}

export interface StorybookStatus<Result = unknown> {
  jobId: string;
  status: Open<"pending" | "processing" | "completed" | "failed" | "cancelled">;
  /** 0 to 100. */
  progress: number;
  currentStep?: string;
  currentPhase?: string;
  createdAt: string;
  updatedAt: string;
  startedAt?: string;
  completedAt?: string;
  estimatedTimeRemaining?: string;
  queuePosition?: number;
  /** Once it is `completed`. */
  result?: Result;
  error?: string;
  code?: string;
  retryCount?: number;
  maxRetries?: number;
  /** Whether it has ended, whatever the status is called. */
  terminal: boolean;
  pollAfterMs?: number;
  [field: string]: unknown;
}
