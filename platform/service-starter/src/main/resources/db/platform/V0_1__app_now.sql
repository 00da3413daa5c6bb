-- The one clock that decides deadlines. The offset is empty in deployments; tests move time by it.
create function app_now() returns timestamptz language sql stable as
$$ select clock_timestamp() + coalesce(nullif(current_setting('cinestream.clock_offset', true), ''), '0')::interval $$;
