#!/bin/bash
# health-check.sh - Monitor system health

HEALTH_URL="https://your-domain.com/api/jobs/health"
WEBHOOK_URL="https://your-monitoring-service.com/webhook"

# Check health
RESPONSE=$(curl -s "$HEALTH_URL")
STATUS=$(echo "$RESPONSE" | jq -r '.status')

if [ "$STATUS" != "healthy" ]; then
  # Send alert
  curl -X POST "$WEBHOOK_URL" \
    -H "Content-Type: application/json" \
    -d "{
      \"alert\": \"System health check failed\",
      \"status\": \"$STATUS\",
      \"timestamp\": \"$(date -u +%Y-%m-%dT%H:%M:%SZ)\"
    }"
fi

# Log result
echo "$(date): Health status: $STATUS"
