-- agreements of a municipality
select a.id, a.municipality_id as "municipalityId", a.group_id as "groupId", a.state_today as state, a.title,
    (select name from municipality_version m where m.municipality_id = a.municipality_id
       order by m.valid_to desc nulls first limit 1) as "municipalityName",
    (select name from care_group g where g.id = a.group_id) as "groupName",
    a.first_id as "firstId", a.edition, a.duty_minutes as "dutyMinutes", a.municipality_does as "municipalityDoes",
    a.group_does as "groupDoes", a.municipal_contacts as "municipalContacts", a.ended_on::text as "endedOn",
    (select coalesce(jsonb_agg(jsonb_build_object('personId', c.person_id, 'title', c.title, 'minutes', c.minutes,
         'validFrom', c.valid_from, 'validTo', c.valid_to, 'name', p.name) order by c.rank), '[]')
       from agreement_contact c join person p on p.id = c.person_id where c.agreement_id = a.id) as contacts,
    (select coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'name', s.name, 'at', to_char(s.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'termsHash', s.terms_hash) order by s.signed_at, s.id), '[]')
       from agreement_signature s where s.agreement_id = a.id and s.voided_at is null) as signatures,
    array(select premises_id from agreement_premises n where n.agreement_id = a.id order by 1) as "premisesIds",
    a.contact_minutes as "contactMinutes", a.offer, a.cost_rule as "costRule", a.valid_from::text as "validFrom",
    a.valid_to::text as "validTo", a.review_on::text as "reviewOn", a.expectations, a.insurance_note as "insuranceNote", a.version
  from agreement_today a
       where a.id = any(array(select id from agreement where municipality_id = any((select actor_municipalities())::uuid[])
  union select id from agreement where group_id = any((select actor_groups())::uuid[]))) and ($1::uuid is null or a.municipality_id = any(municipality_family($1))) and ($2::uuid is null or a.group_id = $2)
         and ($3::text is null or a.state_today = $3) and ($4::uuid is null or a.first_id = $4)
         and ($5::uuid is null or a.id < $5)
       order by a.id desc limit $6

-- Limit  (cost=596.78..806.44 rows=1 width=611) (actual time=0.394..1.411 rows=12.00 loops=1)
--   Buffers: shared hit=434
--   InitPlan 68
--     ->  HashAggregate  (cost=594.26..596.44 rows=218 width=16) (actual time=0.084..0.093 rows=12.00 loops=1)
--           Group Key: agreement.id
--           Batches: 1  Memory Usage: 32kB
--           Buffers: shared hit=6
--           ->  Append  (cost=46.05..593.71 rows=218 width=16) (actual time=0.051..0.082 rows=13.00 loops=1)
--                 Buffers: shared hit=6
--                 ->  Bitmap Heap Scan on agreement  (cost=46.05..529.52 rows=213 width=16) (actual time=0.050..0.057 rows=12.00 loops=1)
--                       Recheck Cond: (municipality_id = ANY ((InitPlan 60).col1))
--                       Filter: ((InitPlan 61).col1 OR (municipality_id = ANY ((InitPlan 62).col1)) OR (group_id = ANY ((InitPlan 63).col1)))
--                       Heap Blocks: exact=1
--                       Buffers: shared hit=3
--                       InitPlan 60
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.009..0.010 rows=1.00 loops=1)
--                       InitPlan 61
--                         ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--                       InitPlan 62
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                       InitPlan 63
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                       ->  Bitmap Index Scan on agreement_by_municipality  (cost=0.00..45.93 rows=415 width=0) (actual time=0.029..0.029 rows=12.00 loops=1)
--                             Index Cond: (municipality_id = ANY ((InitPlan 60).col1))
--                             Index Searches: 1
--                             Buffers: shared hit=2
--                 ->  Index Scan using agreement_by_group on agreement agreement_1  (cost=0.36..63.10 rows=5 width=16) (actual time=0.018..0.021 rows=1.00 loops=1)
--                       Index Cond: (group_id = ANY ((InitPlan 64).col1))
--                       Filter: ((InitPlan 65).col1 OR (municipality_id = ANY ((InitPlan 66).col1)) OR (group_id = ANY ((InitPlan 67).col1)))
--                       Index Searches: 1
--                       Buffers: shared hit=3
--                       InitPlan 64
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                       InitPlan 65
--                         ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--                       InitPlan 66
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.002 rows=1.00 loops=1)
--                       InitPlan 67
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--   InitPlan 69
--     ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--   InitPlan 70
--     ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.002 rows=1.00 loops=1)
--   InitPlan 71
--     ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--   ->  Index Scan Backward using agreement_pkey on agreement a  (cost=0.29..209.95 rows=1 width=611) (actual time=0.392..1.398 rows=12.00 loops=1)
--         Index Cond: (id = ANY ((InitPlan 68).col1))
--         Filter: (((InitPlan 69).col1 OR (municipality_id = ANY ((InitPlan 70).col1)) OR (group_id = ANY ((InitPlan 71).col1))) AND (municipality_id = ANY (municipality_family('018cc251-f400-7f1e-8276-ec24fc5d26f8'::uuid))))
--         Index Searches: 1
--         Buffers: shared hit=434
--         SubPlan 4
--           ->  Index Scan using agreement_by_group on agreement later  (cost=0.34..8.65 rows=1 width=0) (actual time=0.003..0.003 rows=0.00 loops=12)
--                 Index Cond: (group_id = a.group_id)
--                 Filter: ((signed_at IS NOT NULL) AND ((ended_on IS NULL) OR (ended_on > valid_from)) AND (municipality_id = a.municipality_id) AND (ROW(valid_from, id) > ROW(a.valid_from, a.id)) AND ((InitPlan 1).col1 OR (municipality_id = ANY ((InitPlan 2).col1)) OR (group_id = ANY ((InitPlan 3).col1))) AND (valid_from <= ((clock_now() AT TIME ZONE 'Europe/Oslo'::text))::date))
--                 Rows Removed by Filter: 1
--                 Index Searches: 12
--                 Buffers: shared hit=36
--                 InitPlan 1
--                   ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                 InitPlan 2
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 InitPlan 3
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--         SubPlan 5
--           ->  Limit  (cost=10.20..10.21 rows=1 width=12) (actual time=0.010..0.010 rows=1.00 loops=12)
--                 Buffers: shared hit=60
--                 ->  Sort  (cost=10.20..10.21 rows=2 width=12) (actual time=0.010..0.010 rows=1.00 loops=12)
--                       Sort Key: m.valid_to DESC
--                       Sort Method: top-N heapsort  Memory: 25kB
--                       Buffers: shared hit=60
--                       ->  Bitmap Heap Scan on municipality_version m  (cost=4.29..10.19 rows=2 width=12) (actual time=0.005..0.007 rows=3.00 loops=12)
--                             Recheck Cond: (municipality_id = a.municipality_id)
--                             Heap Blocks: exact=36
--                             Buffers: shared hit=60
--                             ->  Bitmap Index Scan on municipality_version_by_municipality  (cost=0.00..4.29 rows=2 width=0) (actual time=0.003..0.003 rows=3.00 loops=12)
--                                   Index Cond: (municipality_id = a.municipality_id)
--                                   Index Searches: 12
--                                   Buffers: shared hit=24
--         SubPlan 7
--           ->  Index Scan using care_group_pkey on care_group g  (cost=0.30..8.32 rows=1 width=37) (actual time=0.003..0.003 rows=1.00 loops=12)
--                 Index Cond: (id = a.group_id)
--                 Filter: (InitPlan 6).col1
--                 Index Searches: 12
--                 Buffers: shared hit=36
--                 InitPlan 6
--                   ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.002..0.002 rows=1.00 loops=1)
--         SubPlan 51
--           ->  Aggregate  (cost=132.16..132.17 rows=1 width=32) (actual time=0.046..0.046 rows=1.00 loops=12)
--                 Buffers: shared hit=269
--                 InitPlan 8
--                   ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--                 InitPlan 9
--                   ->  Result  (cost=0.00..0.02 rows=1 width=16) (actual time=0.002..0.002 rows=1.00 loops=1)
--                 ->  Nested Loop  (cost=0.71..132.12 rows=1 width=83) (actual time=0.020..0.031 rows=2.00 loops=12)
--                       Buffers: shared hit=269
--                       ->  Index Scan using agreement_contact_rank on agreement_contact c_2  (cost=0.29..12.42 rows=1 width=62) (actual time=0.005..0.007 rows=2.00 loops=12)
--                             Index Cond: (agreement_id = a.id)
--                             Filter: ((COALESCE(current_setting('beredt.kind'::text, true), ''::text) = 'system'::text) OR (municipality_id = ANY (COALESCE((NULLIF(current_setting('beredt.municipalities'::text, true), ''::text))::uuid[], '{}'::uuid[]))) OR (group_id = ANY (COALESCE((NULLIF(current_setting('beredt.groups'::text, true), ''::text))::uuid[], '{}'::uuid[]))))
--                             Index Searches: 12
--                             Buffers: shared hit=36
--                       ->  Index Scan using person_pkey on person p  (cost=0.42..119.70 rows=1 width=37) (actual time=0.011..0.011 rows=1.00 loops=24)
--                             Index Cond: (id = c_2.person_id)
--                             Filter: ((InitPlan 8).col1 OR (id = (InitPlan 9).col1) OR EXISTS(SubPlan 29) OR EXISTS(SubPlan 49))
--                             Index Searches: 24
--                             Buffers: shared hit=233
--                             SubPlan 29
--                               ->  Index Scan using membership_by_person on membership m_1  (cost=0.48..102.90 rows=1 width=0) (actual time=0.007..0.007 rows=1.00 loops=23)
--                                     Index Cond: (person_id = p.id)
--                                     Filter: ((InitPlan 10).col1 OR (group_id = ANY ((InitPlan 11).col1)) OR (person_id = (InitPlan 12).col1) OR ((left_at IS NULL) AND (((roles && '{group_leader,group_deputy}'::text[]) AND EXISTS(SubPlan 15)) OR EXISTS(SubPlan 20))) OR ((left_at IS NULL) AND (roles && '{group_leader,group_deputy}'::text[]) AND (ANY (group_id = (hashed SubPlan 28).col1))))
--                                     Index Searches: 23
--                                     Buffers: shared hit=137
--                                     InitPlan 10
--                                       ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--                                     InitPlan 11
--                                       ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                                     InitPlan 12
--                                       ->  Result  (cost=0.00..0.02 rows=1 width=16) (actual time=0.002..0.002 rows=1.00 loops=1)
--                                     SubPlan 15
--                                       ->  Index Only Scan using group_municipality_pkey on group_municipality g_1  (cost=0.32..43.00 rows=1 width=0) (actual time=0.003..0.003 rows=1.00 loops=22)
--                                             Index Cond: ((group_id = m_1.group_id) AND (municipality_id = ANY ((InitPlan 13).col1)))
--                                             Filter: (InitPlan 14).col1
--                                             Heap Fetches: 0
--                                             Index Searches: 22
--                                             Buffers: shared hit=45
--                                             InitPlan 13
--                                               ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.003 rows=1.00 loops=1)
--                                             InitPlan 14
--                                               ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--                                     SubPlan 20
--                                       ->  Index Scan using agreement_contact_by_person on agreement_contact c  (cost=0.31..8.39 rows=1 width=0) (never executed)
--                                             Index Cond: (person_id = m_1.person_id)
--                                             Filter: ((group_id = m_1.group_id) AND (municipality_id = ANY ((InitPlan 19).col1)) AND ((COALESCE(current_setting('beredt.kind'::text, true), ''::text) = 'system'::text) OR (municipality_id = ANY (COALESCE((NULLIF(current_setting('beredt.municipalities'::text, true), ''::text))::uuid[], '{}'::uuid[]))) OR (group_id = ANY (COALESCE((NULLIF(current_setting('beredt.groups'::text, true), ''::text))::uuid[], '{}'::uuid[])))))
--                                             Index Searches: 0
--                                             InitPlan 19
--                                               ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                     SubPlan 28
--                                       ->  Index Scan using group_organisation_by_organisation on group_organisation o  (cost=0.32..47.06 rows=5 width=16) (never executed)
--                                             Index Cond: (organisation_id = ANY ((InitPlan 26).col1))
--                                             Filter: (InitPlan 27).col1
--                                             Index Searches: 0
--                                             InitPlan 26
--                                               ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                             InitPlan 27
--                                               ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--                             SubPlan 49
--                               ->  Index Scan using agreement_contact_by_person on agreement_contact c_1  (cost=0.29..8.36 rows=1 width=0) (never executed)
--                                     Index Cond: (person_id = p.id)
--                                     Filter: ((COALESCE(current_setting('beredt.kind'::text, true), ''::text) = 'system'::text) OR (municipality_id = ANY (COALESCE((NULLIF(current_setting('beredt.municipalities'::text, true), ''::text))::uuid[], '{}'::uuid[]))) OR (group_id = ANY (COALESCE((NULLIF(current_setting('beredt.groups'::text, true), ''::text))::uuid[], '{}'::uuid[]))))
--                                     Index Searches: 0
--         SubPlan 55
--           ->  Aggregate  (cost=0.08..0.09 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=12)
--                 InitPlan 52
--                   ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                 InitPlan 53
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 InitPlan 54
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 ->  Sort  (cost=0.01..0.02 rows=1 width=120) (actual time=0.002..0.002 rows=0.00 loops=12)
--                       Sort Key: s.signed_at, s.id
--                       Sort Method: quicksort  Memory: 25kB
--                       ->  Seq Scan on agreement_signature s  (cost=0.00..0.00 rows=1 width=120) (actual time=0.000..0.000 rows=0.00 loops=12)
--                             Filter: ((voided_at IS NULL) AND (agreement_id = a.id) AND ((InitPlan 52).col1 OR (municipality_id = ANY ((InitPlan 53).col1)) OR (group_id = ANY ((InitPlan 54).col1))))
--         SubPlan 59
--           ->  Sort  (cost=0.07..0.07 rows=1 width=16) (actual time=0.004..0.004 rows=0.00 loops=12)
--                 Sort Key: n.premises_id
--                 Sort Method: quicksort  Memory: 25kB
--                 InitPlan 56
--                   ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                 InitPlan 57
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 InitPlan 58
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 ->  Seq Scan on agreement_premises n  (cost=0.00..0.00 rows=1 width=16) (actual time=0.000..0.000 rows=0.00 loops=12)
--                       Filter: ((agreement_id = a.id) AND ((InitPlan 56).col1 OR (municipality_id = ANY ((InitPlan 57).col1)) OR (group_id = ANY ((InitPlan 58).col1))))
-- Planning:
--   Buffers: shared hit=24
-- Planning Time: 4.428 ms
-- Execution Time: 1.881 ms
