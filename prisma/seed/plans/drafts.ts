import type { ExampleDraft, ExampleFinding } from "../example-content.ts";

/** Sentences without numbers: the count and its base come from the tags. */
export const findings: ExampleFinding[] = [
  {
    id: "help-on-the-day",
    text: "People asked for help to begin on the day that they ask for it.",
    planItem: "3.1",
    stance: "suggestion",
  },
  {
    id: "quick-help-worries",
    text: "People told us what stands between asking for help and getting it, from long waits to too few staff.",
    planItem: "3.1",
    stance: "concern",
  },
  {
    id: "support-of-their-own",
    text: "Family members asked for support of their own.",
    planItem: "1.1",
    stance: "suggestion",
  },
  {
    id: "trusted-adult",
    text: "Children and families asked for one calm adult whom a child can trust.",
    planItem: "1.2",
    stance: "suggestion",
  },
  {
    id: "views-on-naloxone",
    text: "People hold different views on naloxone kits and on how widely to offer them.",
    planItem: "2.1",
  },
  {
    id: "choice-and-language",
    text: "People asked for a say in their own care, in a language that they are at ease in.",
    planItem: "3.2",
    stance: "suggestion",
  },
  {
    id: "made-to-feel-small",
    text: "People described being made to feel small, or not being looked after, in places that are there to help.",
    planItem: "4.1",
    stance: "concern",
  },
  {
    id: "asked-first",
    text: "People want to be asked early, at a time when they can come, and to see what came of it.",
    planItem: "4.3",
    stance: "concern",
  },
];

/** A first draft, still being written. Citation keys start again in every paragraph. */
export const draft: ExampleDraft = {
  title: "Draft 1",
  sections: [
    {
      heading: "What people have told us so far",
      paragraphs: [
        {
          text: "This is a first draft. It rests on what reached us by the middle of November 2026, in answers, in rooms and on paper. The survey stays open until the end of February 2027. Where we say what people told us, a number follows. Follow the number and you come to the words themselves.",
          citations: [],
        },
        {
          text: "Time runs through the answers. One person wrote that an offer on the right day would have been enough. [@1] Another reminded us that being hurried is no kinder than being kept waiting. [@2] In a focus group somebody told us that three weeks can undo a decision. [@3] We have tried to hold on to all of this.",
          citations: [
            {
              key: 1,
              excerpt: {
                response: "r01",
                questionCode: "Q3",
                words: "If someone had said come in today I would have come in today.",
              },
            },
            {
              key: 2,
              excerpt: { response: "r12", questionCode: "Q3", words: "But dont rush people either." },
            },
            {
              key: 3,
              excerpt: {
                response: "library",
                questionCode: "L4",
                words: "Three weeks is a lifetime when you have finally said it out loud.",
              },
            },
          ],
        },
      ],
    },
    {
      heading: "Getting help, and staying safer",
      paragraphs: [
        {
          text: "People asked for help to begin on the day that they ask for it. [@1] So we propose one phone number, one text line and one open door. A message can be easier than a call, most of all in a second language. [@2] People also asked for a say in their own care. [@3]",
          citations: [
            { key: 1, finding: "help-on-the-day" },
            {
              key: 2,
              excerpt: { response: "r11", questionCode: "Q3", words: "Було б легше написати повідомлення" },
            },
            { key: 3, finding: "choice-and-language" },
          ],
        },
        {
          text: "That promise needs an honest warning beside it. People told us what already stands in the way. [@1] A prescriber who thinks the aim is right asked us to say which promise we will pay for. [@2] This draft does not answer that yet. The plan must.",
          citations: [
            { key: 1, finding: "quick-help-worries" },
            {
              key: 2,
              excerpt: {
                response: "r45",
                questionCode: "Q3",
                words: "Please say which promise you are willing to fund.",
              },
            },
          ],
        },
        {
          text: "Naloxone kits divide opinion. [@1] One family member does not agree with having them everywhere, and said so with care. [@2] A volunteer who teaches people to use them would reach many more with a van. [@3] We propose to go on, and to explain better what the kits are for.",
          citations: [
            { key: 1, finding: "views-on-naloxone" },
            {
              key: 2,
              excerpt: {
                response: "r21",
                questionCode: "Q9",
                words: "I don't agree with kits in every corner.",
              },
            },
            {
              key: 3,
              excerpt: {
                response: "r38",
                questionCode: "Q9",
                words: "Give me a van and I will do four hundred.",
              },
            },
          ],
        },
      ],
    },
    {
      heading: "Families, and the people who help",
      paragraphs: [
        {
          text: "Family members asked for support of their own. [@1] A mother put it to us plainly: asking how she is would break no rule. [@2] We propose that every family member is offered a first conversation within a week, whatever the person they love decides.",
          citations: [
            { key: 1, finding: "support-of-their-own" },
            {
              key: 2,
              excerpt: {
                response: "r15",
                questionCode: "Q7",
                words: "somebody could ask how I am. That breaks no rule.",
              },
            },
          ],
        },
        {
          text: "Children were clear about what a good adult does. [@1] Such an adult listens first and puts the pen down. [@2] They say hello to the children in the house as well. [@3]",
          citations: [
            { key: 1, finding: "trusted-adult" },
            {
              key: 2,
              excerpt: {
                response: "r26",
                questionCode: "Q7",
                words: "i just want someone to ask me stuff and not write it down straight away",
              },
            },
            {
              key: 3,
              excerpt: { response: "r29", questionCode: "Q5", words: "she could say hi to us too 🙂" },
            },
          ],
        },
        {
          text: "Those who help need looking after too. One helper told us that some of them went through dark times last year, and that noticing was nobody’s job. [@1] A worker with a list of sixty people told us that no one can be kind to so many. [@2] We propose paid peer posts and time to talk after hard days. A limit on the size of lists is still to be agreed.",
          citations: [
            {
              key: 1,
              excerpt: {
                response: "r39",
                questionCode: "Q5",
                words: "there was nobody whose job it was to notice",
              },
            },
            {
              key: 2,
              excerpt: {
                response: "r44",
                questionCode: "Q5",
                words: "Nobody can be kind to sixty people.",
              },
            },
          ],
        },
      ],
    },
    {
      heading: "Respect, and having a say",
      paragraphs: [
        {
          text: "People described being made to feel small in places that are there to help. [@1] A separate entrance does not put that right, as one person told us. [@2] One clinic walked through its own building with the people who go there, and then planned to take down the glass at its desk. [@3] We will write a promise on dignity with people who use services, and ask them each year whether we have kept it.",
          citations: [
            { key: 1, finding: "made-to-feel-small" },
            {
              key: 2,
              excerpt: {
                response: "r14",
                questionCode: "Q11",
                words: "A side door is not dignity, it is just a door.",
              },
            },
            {
              key: 3,
              excerpt: {
                response: "Glen Road Clinic",
                questionCode: "A1-2",
                words: "The glass at the desk comes down, and there is a chair on both sides of it.",
              },
            },
          ],
        },
        {
          text: "People want to be asked early, and to see what came of it. [@1] One person learned of a new clinic from the newspaper, and would like it to be elsewhere. [@2] Another pointed out that an afternoon meeting shuts out people who work shifts. [@3] We propose an evening meeting in each locality, and a note afterwards of what it changed.",
          citations: [
            { key: 1, finding: "asked-first" },
            {
              key: 2,
              excerpt: {
                response: "r53",
                questionCode: "Q11",
                words: "Nobody asked us about the clinic at the end of our road.",
              },
            },
            {
              key: 3,
              excerpt: {
                response: "r56",
                questionCode: "Q11",
                words: "Zebranie w środę o drugiej po południu jest dla tych, którzy nie pracują na zmiany.",
              },
            },
          ],
        },
      ],
    },
  ],
};
