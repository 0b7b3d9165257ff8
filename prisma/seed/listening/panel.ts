import type {
  ExampleInvolvement,
  ExampleMember,
  ExampleMemberComment,
  ExamplePublicComment,
  ExampleRate,
} from "../example-content.ts";

export const members: ExampleMember[] = [
  { email: "panel@kinmarra.example.invalid", displayName: "Nan", permission: "withoutName" },
  { email: "panel.two@kinmarra.example.invalid", displayName: "Bracken", permission: "withoutName" },
  { email: "panel.three@kinmarra.example.invalid", displayName: "Oksana", permission: "paraphraseOnly" },
  { email: "panel.four@kinmarra.example.invalid", displayName: "Peat", permission: "withoutName" },
];

/** What the panel and the public are asked to look at. */
export const period = {
  note: "The first draft, as it stood in the middle of November 2026.",
  introduction:
    "Every proposal in this draft can still change. The law and the total amount of money cannot. Please tell us where we have it wrong, and what you would rather read.",
  introductionTranslations: {
    gd: "Faodar gach moladh san dreachd seo atharrachadh fhathast. Chan fhaodar an lagh no an t-suim airgid air fad atharrachadh. Innsibh dhuinn càite a bheil sinn ceàrr, agus dè a b’ fheàrr leibh a leughadh.",
    pl: "Każdą propozycję w tym projekcie można jeszcze zmienić. Prawa ani całkowitej kwoty pieniędzy zmienić nie można. Napisz nam, gdzie się mylimy i co wolisz przeczytać.",
    uk: "Кожну пропозицію в цьому проєкті ще можна змінити. Закон і загальну суму грошей змінити не можна. Скажіть, де ми помиляємося і що б ви хотіли прочитати натомість.",
    ur: "اس مسودے کی ہر تجویز اب بھی بدل سکتی ہے۔ قانون اور رقم کی کل مقدار نہیں بدل سکتی۔ براہِ کرم ہمیں بتائیں کہ ہم کہاں غلط ہیں اور آپ اس کی جگہ کیا پڑھنا چاہیں گے۔",
    ar: "كل اقتراح في هذه المسودة ما زال قابلًا للتغيير. أما القانون ومجموع المال فلا يمكن تغييرهما. من فضلك قل لنا أين أخطأنا، وما الذي تفضل أن تقرأه بدلًا من ذلك.",
  },
  recipients: {
    panel: "The lived-experience panel, for the strategic planning group.",
    everyone: "Everyone who lives, works or gets help in Kinmarra Bay.",
  },
  frozenAt: "2026-11-19T16:00:00Z",
  opensAt: "2026-11-20T09:00:00Z",
  closesAt: "2027-02-19T17:00:00Z",
};

/** The draft after the first answers. Only the officers have it: nobody is asked about it yet. */
export const nextVersion = {
  note: "A member’s words on bus fares are in. A sentence about four numbers on the fridge is new.",
  frozenAt: "2026-11-21T20:30:00Z",
};

export const memberComments: ExampleMemberComment[] = [
  {
    by: "Nan",
    on: "So we propose one phone number, one text line and one open door.",
    kind: "support",
    text: "Yes. One number that a person answers. I had four numbers on the fridge and none of them was right.",
    at: "2026-11-20T10:12:00Z",
    answer: {
      outcome: "accepted",
      reason: "Thank you. This stays as it is, and we will test the number with the panel before it opens.",
    },
    tag: { planItems: ["3.1"], stance: "supports" },
    quoted: {
      after: "So we propose one phone number, one text line and one open door.",
      sentence: "A member of the panel had four numbers on the fridge, and none of them was right.",
    },
  },
  {
    by: "Bracken",
    on: "We propose an evening meeting in each locality, and a note afterwards of what it changed.",
    kind: "change",
    text: "An evening meeting is no use if the bus home costs more than the dinner. Pay the fare there and then.",
    suggestion:
      "We propose an evening meeting in each locality, with fares paid on the night, and a note afterwards of what it changed.",
    at: "2026-11-20T11:40:00Z",
    answer: {
      outcome: "accepted",
      reason: "You are right, and it costs little. Your words are in the draft now.",
      changesDraft: true,
    },
    tag: { planItems: ["4.3"], stance: "suggestion" },
  },
  {
    by: "Oksana",
    on: "A message can be easier than a call, most of all in a second language.",
    kind: "question",
    text: "Who will answer the message, and in which language? If the answer comes in English only, it is not easier.",
    at: "2026-11-20T12:05:00Z",
    answer: {
      outcome: "partly",
      reason:
        "We can promise an answer in the languages of this website. For others we can promise an interpreter by telephone, not yet by text.",
      reply: "That is fair for a start. Please write it down like this, so that people know what to expect.",
    },
  },
  {
    by: "Peat",
    on: "We propose paid peer posts and time to talk after hard days.",
    kind: "support",
    text: "Paid. Please do not let that word fall out on the way to the board.",
    at: "2026-11-20T14:20:00Z",
    tag: { planItems: ["4.2"], stance: "supports" },
  },
  {
    by: "Nan",
    on: "A limit on the size of lists is still to be agreed.",
    kind: "worry",
    text: "This has been “still to be agreed” since my son was at school. Put a date on it or take it out.",
    at: "2026-11-20T15:02:00Z",
  },
  {
    by: "Bracken",
    on: "We propose to go on, and to explain better what the kits are for.",
    kind: "change",
    text: "Explaining is not enough. Show people. It takes ten minutes and nobody forgets it.",
    suggestion:
      "We propose to go on, and to show in every locality what the kits are for and how they are used.",
    at: "2026-11-20T16:31:00Z",
  },
  {
    by: "Peat",
    on: "We propose that every family member is offered a first conversation within a week, whatever the person they love decides.",
    kind: "question",
    text: "Does a grandparent who brings up the children count as a family member? We are often left out of the list.",
    at: "2026-11-20T17:15:00Z",
    answer: {
      outcome: "accepted",
      reason: "Yes. We will say in the plan that family means whoever the person or the child says it is.",
    },
    tag: { planItems: ["1.1"], stance: "neutral" },
  },
  {
    by: "Oksana",
    on: "A separate entrance does not put that right, as one person told us.",
    kind: "worry",
    text: "Please be careful with this. Some of us asked for the separate entrance. It depends on the place.",
    readers: "officers",
    at: "2026-11-20T18:22:00Z",
  },
  {
    by: "Peat",
    on: "They say hello to the children in the house as well.",
    kind: "support",
    text: "",
    at: "2026-11-20T19:00:00Z",
  },
  {
    by: "Nan",
    on: "This draft does not answer that yet. The plan must.",
    kind: "change",
    text: "Say when it will. A draft that says it has no answer is honest. A plan that says so is not a plan.",
    suggestion: "This draft does not answer that yet. The plan will, before it goes to the board.",
    throughSupporter: true,
    at: "2026-11-21T09:30:00Z",
    answer: {
      outcome: "notAccepted",
      reason:
        "We cannot promise the date. The money is decided by others in March. We have asked them to decide earlier, and will tell you what they say.",
    },
  },
  {
    by: "Bracken",
    on: "We will write a promise on dignity with people who use services, and ask them each year whether we have kept it.",
    whole: true,
    kind: "question",
    text: "Who does the asking? If it is the same people who run the place, nobody will say a thing.",
    at: "2026-11-21T10:45:00Z",
    tag: { planItems: ["4.1"], stance: "concern" },
  },
  {
    by: "Peat",
    on: "One family member does not agree with having them everywhere, and said so with care.",
    kind: "worry",
    text: "",
    voice: {
      fileName: "Voice 004.wav",
      seconds: 2,
      transcript:
        "My brother would not touch a kit for a year. Then a lad at the bus stop showed him. Do not give up on people because they said no once. (The recording in this example is a soft tone, and nobody speaks on it.)",
    },
    at: "2026-11-21T11:20:00Z",
    answer: {
      outcome: "partly",
      reason:
        "Thank you for saying it aloud. We will ask people again, kindly, and leave it to them. Where, we have yet to decide.",
    },
  },
  {
    by: "Oksana",
    on: "We have tried to hold on to all of this.",
    kind: "support",
    text: "Thank you for not choosing one of us over the other.",
    at: "2026-11-21T13:10:00Z",
  },
];

export const publicComments: ExamplePublicComment[] = [
  {
    on: "We propose an evening meeting in each locality, and a note afterwards of what it changed.",
    whole: true,
    kind: "support",
    text: "Evenings suit us on the boats. Not Tuesdays, if you can help it.",
    language: "en",
    permission: "withoutName",
    at: "2026-11-21T08:05:00Z",
    shown: true,
    answer: {
      outcome: "partly",
      reason: "We will ask each locality for its best evening before we set one.",
    },
  },
  {
    on: "So we propose one phone number, one text line and one open door.",
    whole: true,
    kind: "question",
    text: "Czy drzwi będą otwarte także w niedzielę?",
    language: "pl",
    permission: "withoutName",
    at: "2026-11-21T20:40:00Z",
  },
];

export const involvement: ExampleInvolvement = {
  heading: "Respect, and having a say",
  what: "Four members met the writers twice, chose what comes first in this section and wrote its last paragraph with them.",
  period: "October and November 2026",
  people: 4,
  changed: "The promise on dignity came first, and the evening meetings were added.",
  agreedBy: ["Bracken", "Peat"],
};

export const rates: ExampleRate[] = [
  { activity: "Up to one hour, without preparation", pounds: 35 },
  { activity: "Up to two hours, with a draft to read", pounds: 70 },
  { activity: "Half a day, with preparation", pounds: 140 },
  { activity: "A whole day, with much preparation or responsibility", pounds: 280 },
];
