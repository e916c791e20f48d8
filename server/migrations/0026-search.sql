-- The trigrams of each kind apart: a search asks for one kind, and else read the key of all its records to pick them out.
drop index search_texts_trigrams;
create index search_texts_trigrams_lead on search_texts using gin (text gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 512)
  where entity = 'lead';
create index search_texts_trigrams_opportunity on search_texts using gin (text gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 512)
  where entity = 'opportunity';
create index search_texts_trigrams_account on search_texts using gin (text gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 512)
  where entity = 'account';
create index search_texts_trigrams_contact on search_texts using gin (text gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 512)
  where entity = 'contact';
