// @1iab/job-client
export type { CallOptions, ConnectionOptions, TokenSource } from "./api.js";
export * from "./errors.js";
export type { JobProgress, StatusDocument } from "./live/frame.js";
export type { WaitOptions } from "./live/watch.js";
export { type CreateOptions, type Jobs, type ListOptions, type Operations, SupabaseJobClient } from "./readings.js";
export type * from "./readings_types.js";
export { type GenerateOptions, StorybookClient, type StorybookWaitOptions } from "./storybook.js";
export type * from "./storybook_types.js";
export { verifyWebhook, type WebhookEvent, type WebhookOptions } from "./webhooks.js";
