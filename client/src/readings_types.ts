// What readings look like on the wire.

/** A word of a list to which the server may add: unknown ones are passed on. */
export type Open<Known extends string> = Known | (string & Record<never, never>);

export type ReadingType = "extended" | "synastry" | "nuclear_v2";
export type System = "western" | "vedic" | "human_design" | "gene_keys" | "kabbalah";
export type RelationshipMode = "sensual" | "romantic" | "brutal";

export interface Person {
  name: string;
  /** `YYYY-MM-DD` */
  birthDate: string;
  /** `HH:MM`; left out if unknown. */
  birthTime?: string | null;
  birthPlace?: string | null;
  latitude: number;
  longitude: number;
  /** IANA, such as `Asia/Bangkok`. */
  timezone: string;
  /** `±HH:MM`; wins over the zone. */
  utcOffset?: string | null;
}

export interface ReadingParams {
  person1: Person;
  /** Required for `synastry` and `nuclear_v2`, not allowed for `extended`. */
  person2?: Person | null;
  systems?: System[] | null;
  /** 1 to 10; required for two people. */
  relationshipIntensity?: number | null;
  /** Required for two people. */
  relationshipMode?: RelationshipMode | null;
  /** BCP 47 */
  language?: string | null;
}

export interface StartReading {
  type: ReadingType;
  params: ReadingParams;
  /** Where the job's end is reported by a signed POST. */
  webhookUrl?: string | null;
}

export interface StartedReading {
  jobId: string;
  /** The same. */
  id: string;
  status: Open<"queued">;
  estimatedMinutes: number;
  estimatedMinutesRange: [number, number];
  pollUrl: string;
  streamUrl: string;
}

export type JobStatus = Open<"queued" | "processing" | "complete" | "error">;
export type Phase = Open<"text" | "pdf" | "audio" | "finalizing" | "complete">;

export interface Artifact {
  id: string;
  type: Open<"audio_mp3" | "audio_m4a" | "audio_m4b" | "pdf" | "json" | "text" | "image">;
  /** Signed, for about an hour: until `urlExpiresAt`. */
  url: string;
  urlExpiresAt: string;
  /** The M4A of an MP3. */
  fallbackUrl?: string;
  /** Seconds. */
  duration?: number;
  pageCount?: number;
  wordCount?: number;
  chapter?: string;
  isCombined?: boolean;
  /** Bytes. */
  fileSize: number;
  metadata: {
    chapter?: string;
    system?: Open<System>;
    docNum?: number;
    docType?: string;
    codec?: string;
    bitrate?: number;
    [name: string]: unknown;
  };
  createdAt: string;
}

/** What was paid to providers, earlier attempts included. */
export interface Cost {
  currency: "USD";
  total: number;
  byProvider: Record<string, number>;
  /** `seconds` are of sound. */
  usage: { inputTokens: number; outputTokens: number; characters: number; seconds: number; pictures: number };
}

export interface Job {
  id: string;
  type: Open<ReadingType | "storybook" | "auto-story" | "scenes" | "cartoonize" | "image">;
  status: JobStatus;
  progress: {
    percent: number;
    phase: Phase;
    message: string;
    docsComplete: number;
    docsTotal: number;
    currentDoc?: string;
  };
  createdAt: string;
  updatedAt: string;
  completedAt: string | null;
  /** Left out in lists. */
  artifacts?: Artifact[];
  error: string | null;
  code?: string;
  cancelled?: boolean;
  metadata?: { totalAudioMinutes: number; totalPages: number; totalWords: number; cost?: Cost };
  queuePosition?: number;
  /** In words. */
  estimatedTimeRemaining?: string;
  /** Whether it has ended, whatever the status is called. */
  terminal: boolean;
  pollAfterMs?: number;
}

/** A job that has ended well. */
export interface CompleteJob extends Job {
  artifacts: Artifact[];
}

export interface RetriedJob extends Job {
  retriedAfter: { error: string; code: string };
}

export interface Signup {
  email: string;
  password: string;
  name?: string | null;
}

export interface SignedUp {
  success: boolean;
  user: { id: string; email: string; name?: string };
  /** `null` while the address has to be verified. */
  session: { access_token: string; refresh_token: string; expires_in: number; token_type: string } | null;
  requiresVerification: boolean;
}
