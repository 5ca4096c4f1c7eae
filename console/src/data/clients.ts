// The clients of this server, for whoever is signed in.
import { StorybookClient, SupabaseJobClient } from "@1iab/job-client";
import { accessToken } from "./session.js";

export const readings = new SupabaseJobClient({ apiUrl: location.origin, accessToken });
export const storybooks = new StorybookClient(location.origin, accessToken);

export function reconnectNow(): void {
  readings.reconnectNow();
  storybooks.reconnectNow();
}
