import type { ExampleSurvey } from "../example-content.ts";

const shortText: { kind: "shortText"; options: [] } = { kind: "shortText", options: [] };
const longText: { kind: "longText"; options: [] } = { kind: "longText", options: [] };
const ratherNotSay = { id: "rather-not-say", label: "I would rather not say" };

/** No question must be answered. The questions ask about services and hopes, never about harm. */
export const survey: ExampleSurvey = {
  title: "Help with alcohol and drugs: what works and what should change",
  introduction:
    "This survey is about help with alcohol and drugs in Kinmarra Bay. You choose which questions to answer. You can leave any of them blank. You can stop whenever you like.",
  pages: [
    {
      id: "finding-help",
      title: "Finding help",
      help: "Think about the last two years. You can answer for yourself or for someone close to you.",
      questions: [
        {
          code: "Q1",
          kind: "singleChoice",
          text: "What is your link with alcohol and drug services here?",
          help: "Choose the answer that is closest. You do not need to tell us more.",
          options: [
            { id: "used-myself", label: "I have used a service myself" },
            { id: "someone-close", label: "Someone close to me has used a service" },
            { id: "work-or-volunteer", label: "I work or volunteer in a service" },
            { id: "looked-for-help", label: "I have looked for help but did not get it" },
            { id: "no-link", label: "I have no link with a service" },
            ratherNotSay,
          ],
          planItems: ["3"],
        },
        {
          code: "Q2",
          kind: "scale",
          text: "How easy is it to find out what help there is?",
          options: { least: 1, most: 5, leastLabel: "Very hard", mostLabel: "Very easy" },
          planItems: ["3.1"],
        },
        {
          code: "Q3",
          ...longText,
          text: "What would make it easier to get help?",
          help: "For example: where help is, when it is open, or how you first ask.",
          planItems: ["3.1", "3.2"],
        },
      ],
    },
    {
      id: "being-treated-well",
      title: "Being treated well",
      questions: [
        {
          code: "Q4",
          kind: "scale",
          text: "How well do services listen to people?",
          options: { least: 1, most: 5, leastLabel: "Not at all well", mostLabel: "Very well" },
          planItems: ["4.1"],
        },
        {
          code: "Q5",
          ...longText,
          text: "What did a service do well, or what could it have done better?",
          help: "Please do not name members of staff or other people.",
          planItems: ["3.2", "3.3", "4.1"],
        },
      ],
    },
    {
      id: "families",
      title: "Children, young people and families",
      help: "Anyone can answer these questions. You do not need to have a family of your own.",
      questions: [
        {
          code: "Q6",
          kind: "multipleChoice",
          text: "What would help families most?",
          help: "Choose as many as you like.",
          options: [
            { id: "own-support", label: "Support for family members themselves" },
            { id: "someone-to-talk-to", label: "Someone for children to talk to" },
            { id: "things-to-do", label: "Things to do in the evenings and at weekends" },
            { id: "break-from-caring", label: "A break from caring" },
            { id: "clear-information", label: "Clear information about what helps" },
            { id: "something-else", label: "Something else" },
            ratherNotSay,
          ],
          planItems: ["1.1", "1.2", "1.3"],
        },
        {
          code: "Q7",
          ...longText,
          text: "What should we do for children, young people and families?",
          planItems: ["1"],
        },
      ],
    },
    {
      id: "staying-safer",
      title: "Staying safer",
      contentNote:
        "The next two questions are about staying safer, and they mention overdose. You can skip this page. If you would like to talk to someone, the help lines are on every page.",
      questions: [
        {
          code: "Q8",
          kind: "singleChoice",
          text: "Do you know where to get a naloxone kit near you?",
          help: "Naloxone is an emergency medicine for an overdose of opioids, such as heroin.",
          options: [
            { id: "yes", label: "Yes" },
            { id: "no", label: "No" },
            { id: "not-sure", label: "I am not sure" },
            ratherNotSay,
          ],
          planItems: ["2.1"],
        },
        {
          code: "Q9",
          ...longText,
          text: "What help or information keeps people safer, and what is missing?",
          planItems: ["2.1", "2.2", "2.3", "2.4"],
        },
      ],
    },
    {
      id: "where-you-live",
      title: "Where you live",
      questions: [
        {
          code: "Q10",
          kind: "multipleChoice",
          text: "Where would you be happy to go for help?",
          help: "Choose as many as you like.",
          options: [
            { id: "gp-practice", label: "A GP practice" },
            { id: "pharmacy", label: "A pharmacy" },
            { id: "community-hall", label: "A community centre or hall" },
            { id: "library", label: "A library" },
            { id: "own-home", label: "My own home" },
            { id: "phone-or-online", label: "By phone or online" },
            { id: "somewhere-else", label: "Somewhere else" },
            ratherNotSay,
          ],
          planItems: ["3.1", "3.2"],
        },
        {
          code: "Q11",
          ...longText,
          text: "What would help everyone to feel respected and welcome where they live?",
          planItems: ["4.1", "4.2", "4.3"],
        },
      ],
    },
    {
      id: "your-hopes",
      title: "Your hopes",
      questions: [
        {
          code: "Q12",
          ...shortText,
          text: "If we changed one thing first, what should it be?",
          help: "A few words are enough.",
          planItems: ["1", "2", "3", "4"],
        },
        {
          code: "Q13",
          ...longText,
          text: "What is already going well, or what gives you hope?",
          help: "We want to keep what works. You can also tell us anything else here.",
          planItems: ["3.4"],
        },
      ],
    },
  ],
};
