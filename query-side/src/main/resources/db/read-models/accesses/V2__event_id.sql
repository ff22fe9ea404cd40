-- Axon Server takes an event of no aggregate twice; by its identifier it is known again. NULL: from before this version.
ALTER TABLE accesses ADD COLUMN event_id TEXT;
