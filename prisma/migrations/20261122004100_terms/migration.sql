-- The words that the language check begins with. Administrators change them as they like.
INSERT INTO "term" ("id", "words", "suggestion", "reason", "source")
SELECT gen_random_uuid()::text, t.words, t.suggestion, t.reason, t.source
FROM (VALUES
  ('drug user', 'people who use drugs', 'A person is more than what they use.', 'Scottish Drugs Forum'),
  ('drug abuser', 'people who use drugs', '“Abuse” blames the person.', 'Scottish Drugs Forum'),
  ('drug misuser', 'people who use drugs', '“Misuse” judges the person.', 'Scottish Drugs Forum'),
  ('substance abuse', 'substance use', '“Abuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('substance misuse', 'substance use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('drug misuse', 'drug use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('misus*', 'use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('addict', 'person with a dependence', 'The word makes a condition into the whole person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('junkie', 'person with a dependence', 'This is an insult.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('alcoholic', 'person with a dependence on alcohol', 'The word makes a condition into the whole person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('ex-addict', 'person with lived experience', 'The word keeps people in their past.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('former addict', 'person with lived experience', 'The word keeps people in their past.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('drug habit', 'drug dependence', 'Dependence is not a habit that one simply drops.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('in denial', 'sees it differently', 'The person may simply disagree.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('lacks insight', 'sees it differently', 'The person may simply disagree.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('non-compliant', 'chooses not to', 'A choice may have good reasons.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('drug seeking', 'has needs that are not met', 'It blames the person for pain that is not treated.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('treatment resistant', 'for whom treatment has not worked yet', 'The treatment has not worked; the person has not failed.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('clean needle', 'unused needle', '“Clean” makes what is used, and who uses it, “dirty”.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('dirty needle', 'used needle', '“Dirty” sticks to the person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('hard to reach', 'people we have not reached well', 'It is our work to reach people.', 'This product'),
  ('offender', 'person involved with the justice system', 'One act is not the whole person.', 'This product')
) AS t(words, suggestion, reason, source);

INSERT INTO "term_exception" ("id", "phrase", "reason") VALUES
  (gen_random_uuid()::text, 'Misuse of Drugs Act', 'The name of a law.'),
  (gen_random_uuid()::text, 'Substance Misuse Strategy', 'The title of older documents.');
