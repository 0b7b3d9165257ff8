import type { ExampleHelpLine, ExamplePartnership } from "../example-content.ts";

const verification = { verifiedOn: "2026-11-01", verifiedBy: "Example data: check before use" };

const helpLines: ExampleHelpLine[] = [
  {
    code: "emergency",
    name: "Police, ambulance or fire: in an emergency",
    phone: "999",
    hours: "Day and night, every day",
    ...verification,
  },
  {
    code: "nhs24",
    name: "NHS 24",
    phone: "111",
    hours: "Day and night, every day. Ask for the mental health option if you need it.",
    url: "https://www.nhs24.scot",
    ...verification,
  },
  {
    code: "samaritans",
    name: "Samaritans",
    phone: "116 123",
    hours: "Day and night, every day",
    url: "https://www.samaritans.org",
    ...verification,
  },
  {
    code: "breathing-space",
    name: "Breathing Space",
    phone: "0800 83 85 87",
    hours: "Monday to Thursday, 6pm to 2am. Friday 6pm to Monday 6am.",
    url: "https://breathingspace.scot",
    ...verification,
  },
  {
    code: "childline",
    name: "Childline",
    phone: "0800 1111",
    hours: "Day and night, every day",
    url: "https://www.childline.org.uk",
    ...verification,
  },
  {
    code: "sfad",
    name: "Scottish Families Affected by Alcohol & Drugs",
    phone: "08080 10 10 11",
    hours: "Please look at their website for opening hours.",
    url: "https://www.sfad.org.uk",
    ...verification,
  },
];

/** The invented partnership. Its telephone number and mail domain are reserved for fiction. */
export const partnership: ExamplePartnership = {
  name: "Kinmarra Alcohol and Drug Partnership",
  shortName: "Kinmarra ADP",
  area: "Kinmarra Bay",
  localities: ["Carronhaven", "Skerrylaw", "Glen Tarvie"],
  about:
    "We are a group of public services, charities and local people. Together we plan and pay for help with alcohol and drugs in Kinmarra Bay. People with experience of their own sit at our table.",
  notice:
    "This is an example. Kinmarra Alcohol and Drug Partnership, its places, its people and their words are all invented.",
  contact: {
    email: "conversations@kinmarra.example.invalid",
    phone: "01632 960150",
    address: "The Old Sail Loft, 4 Quay Brae, Carronhaven",
  },
  helpLines,
};
