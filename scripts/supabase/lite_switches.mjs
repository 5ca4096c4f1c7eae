// Imported before `@supabase/lite`, which reads these two once while it loads: storage is behind a switch, and it would
// report its use to its makers.
process.env.EXPERIMENTAL_STORAGE = "1";
process.env.LITE_TELEMETRY = "0";
