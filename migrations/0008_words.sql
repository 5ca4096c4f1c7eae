-- What people read is worded by the service: rows hold the labels of running tasks, codes, and what failed.
update jobs set message = ''
where finished_at is not null or (state = 'queued' and retry_count > 0);

update jobs
set error_message = case when error_message like 'Could not finish: %' then substr(error_message, 19) else '' end
where error_message is not null;

-- Its place is taken by engine.record_product_storybook.
drop function if exists engine.record_storybooks(jsonb);
