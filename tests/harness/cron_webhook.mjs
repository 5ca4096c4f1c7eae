// The webhook handler of contract S's document, as `(app, process, fetch) => …` so that a test can hand it an app.
export default (app, process, fetch) => {
  // Express.js webhook handler
  app.post("/webhook/cron", async (req, res) => {
    const secret = req.headers["x-webhook-secret"];

    if (secret !== process.env.WEBHOOK_SECRET) {
      return res.status(401).json({ error: "Invalid webhook secret" });
    }

    try {
      const response = await fetch("https://your-domain.com/api/cron/process-jobs", {
        method: "POST",
        headers: {
          "x-webhook-secret": process.env.WEBHOOK_SECRET,
          "Content-Type": "application/json",
        },
        body: JSON.stringify({
          maxJobs: 5,
          healthCheck: true,
        }),
      });

      const result = await response.json();

      res.json({
        success: true,
        processed: result.processed,
        errors: result.errors,
      });
    } catch (error) {
      res.status(500).json({
        success: false,
        error: error.message,
      });
    }
  });
};
