-- A provider that asks to be left alone is asked by one caller a minute until then, and a job that may not wait as long says so.

alter table engine.provider_circuits
-- Since when, and until when, it asks to be left alone.
add column asked_at timestamptz not null default '-infinity',
add column asked_until timestamptz not null default '-infinity';

alter domain engine.error_code drop constraint error_code_is_known;
alter domain engine.error_code add constraint error_code_is_known check (
  value in (
    'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'JOB_CRASHED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR',
    'DATABASE_ERROR', 'BUDGET_EXCEEDED', 'CONTENT_REFUSED', 'RATE_LIMIT_EXCEEDED'
  )
);
