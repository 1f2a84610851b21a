// Invented articles that the tests share.
const strike = 'Ferry crews on the Lanting line will stop work on Monday after talks about night shifts failed.';
const talks = 'The union said the company had refused to limit night shifts to four in a row. A mediator left at noon.';
const service = 'The company expects to run 12 of its 60 daily crossings, and advised travellers to take the train.';

export const wire = {
  id: 'wire',
  source: 'Northfold Wire',
  published: '2026-03-01T18:00:00Z',
  text: [strike, talks, service].join('\n\n'),
};

export const daily = {
  id: 'daily',
  source: 'Daily Lanting',
  published: '2026-03-02',
  text: [
    strike,
    'The union said that the company had refused to limit night shifts to three in a row. A mediator left at noon.',
    'In the harbour café the talk was of little else, and the owner had already ordered fewer rolls for the week.',
  ].join('\n\n'),
};

export const radio = {
  id: 'radio',
  source: 'Radio Wend',
  text: [service, strike, 'Listeners sent in photographs of the queue at the ticket office.'].join('\n\n'),
};

export const story = [wire, daily, radio];
