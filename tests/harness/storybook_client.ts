// The Node.js client of contract S's document, word for word but for its closing usage: what it calls must keep working.
export class StorybookClient {
  constructor(private baseUrl: string, private token: string) {}

  async createStorybook(data: any): Promise<string> {
    const response = await fetch(`${this.baseUrl}/api/jobs/storybook/start`, {
      method: 'POST',
      headers: {
        'Authorization': `Bearer ${this.token}`,
        'Content-Type': 'application/json'
      },
      body: JSON.stringify(data)
    });

    if (!response.ok) {
      throw new Error(`HTTP ${response.status}: ${response.statusText}`);
    }

    const { jobId } = await response.json();
    return jobId;
  }

  async waitForCompletion(jobId: string): Promise<any> {
    while (true) {
      const response = await fetch(`${this.baseUrl}/api/jobs/storybook/status/${jobId}`);
      const status = await response.json();

      if (status.status === 'completed') {
        return status.result;
      } else if (status.status === 'failed') {
        throw new Error(status.error || 'Job failed');
      }

      // Wait before next poll
      await new Promise(resolve => setTimeout(resolve, 2000));
    }
  }

  async generateStorybook(data: any): Promise<any> {
    const jobId = await this.createStorybook(data);
    return this.waitForCompletion(jobId);
  }
}
