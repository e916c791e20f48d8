-- Quotations and orders are found by their numbers.
create index search_texts_trigrams_quotation on search_texts using gin (text gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 512)
  where entity = 'quotation';
create index search_texts_trigrams_order on search_texts using gin (text gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 512)
  where entity = 'order';
