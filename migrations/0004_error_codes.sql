-- Error codes become a closed list, the same as `FailureCode` in Rust, and the column that said where an artifact lies goes: there
-- is one place.

update public.jobs set error_code = 'JOB_FAILED'
where error_code not in (
  'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR', 'DATABASE_ERROR'
);
-- A worker that fell silent had a code of its own while the task waited for its next attempt.
update public.job_tasks set error_code = case when error_code = 'LEASE_EXPIRED' then 'JOB_TIMEOUT' else 'JOB_FAILED' end
where error_code not in (
  'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR', 'DATABASE_ERROR'
);

alter table public.jobs add constraint jobs_error_code_is_known check (
  error_code in (
    'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR', 'DATABASE_ERROR'
  )
);
alter table public.job_tasks add constraint job_tasks_error_code_is_known check (
  error_code in (
    'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR', 'DATABASE_ERROR'
  )
);

alter table public.job_artifacts drop column bucket;
