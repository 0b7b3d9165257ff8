import type { TranslatedLanguage } from "#app/platform/i18n/languages.ts";
import type { ExampleProgrammeTranslation } from "../example-content.ts";

const gaelic: ExampleProgrammeTranslation = {
  channels: {
    survey: {
      title: "Suirbhidh air an làraich seo",
      audience: "A h-uile duine a tha a’ fuireach no ag obair ann an Kinmarra Bay",
      place: "Air loidhne, ann an sia cànanan",
    },
    boxes: {
      title: "Foirmean is bogsaichean-mholaidhean far a bheil seirbheisean",
      audience: "Daoine a tha a’ cleachdadh sheirbheisean, agus an luchd-taic",
      place: "Sia seòmraichean-feitheimh, dà bhùth-cheimigeir agus an talla ann an Glen Tarvie",
    },
    "face-to-face": {
      title: "Còmhradh ri fear no tè againn",
      audience: "Neach sam bith leis am fheàrr bruidhinn na sgrìobhadh",
      place: "Far am freagair e oirbh, no air a’ fòn",
    },
    "focus-groups": {
      title: "Buidhnean-fòcais",
      audience: "Buidhnean bhon chuala sinn bho bheagan dhaoine",
      place: "Tallaichean is ionadan theaghlaichean sna trì sgìrean",
    },
    "open-day": {
      title: "Latha fosgailte do chom-pàirtichean is seirbheisean",
      audience: "Daoine a tha a’ ruith sheirbheisean, agus an fheadhainn a tha ag obair leotha",
      place: "Talla a’ bhaile, Skerrylaw",
    },
    councillors: {
      title: "Seiminearan còmhla ri comhairlichean",
      audience: "Comhairlichean is buill a’ bhùird",
      place: "Seòmar na comhairle, Carronhaven",
    },
    panel: {
      title: "Pannal nan daoine le eòlas beatha",
      audience: "Buill a’ phannail, le pàigheadh airson ùine is siubhail",
      place: "The Old Sail Loft, Carronhaven, agus air loidhne",
    },
  },
  localities: { "no-fixed-address": "Gun seòladh stèidhichte" },
  routeMap: {
    title: "Còmhraidhean Leibh 2026: am mapa-slighe againn",
    tasks: [
      { title: "Aontachadh dè a ghabhas atharrachadh", milestones: ["Am bòrd ag aontachadh nan ceistean"] },
      {
        title: "Faighneachd don a h-uile duine: suirbhidh, foirmean is bogsaichean",
        milestones: ["Suirbhidh a’ fosgladh"],
      },
      {
        title: "Bruidhinn ri buidhnean bhon chuala sinn bho bheagan",
        milestones: ["Latha fosgailte do chom-pàirtichean is seirbheisean"],
      },
      {
        title: "Obair air an dreach còmhla ris a’ phannal",
        milestones: ["A’ chiad dreach chun a’ phannail", "An dàrna dreach chun a’ phannail"],
      },
      {
        title: "Leughadh, tagadh is cunntadh na thuirt daoine",
        milestones: ["Na dh’innis daoine dhuinn ga fhoillseachadh"],
      },
      {
        title: "Am plana aontachadh is fhoillseachadh",
        milestones: ["Am bòrd a’ toirt cead", "Am plana ga fhoillseachadh, leis na dh’atharraich daoine"],
      },
    ],
  },
};

const polish: ExampleProgrammeTranslation = {
  channels: {
    survey: {
      title: "Ankieta na tej stronie",
      audience: "Wszyscy, którzy mieszkają lub pracują w Kinmarra Bay",
      place: "W internecie, w sześciu językach",
    },
    boxes: {
      title: "Formularze i skrzynki na pomysły tam, gdzie jest pomoc",
      audience: "Osoby korzystające z pomocy i ci, którzy z nimi przychodzą",
      place: "Sześć poczekalni, dwie apteki i świetlica w Glen Tarvie",
    },
    "face-to-face": {
      title: "Rozmowa z kimś z nas",
      audience: "Każdy, kto woli mówić niż pisać",
      place: "Tam, gdzie Państwu wygodnie, albo przez telefon",
    },
    "focus-groups": {
      title: "Grupy rozmów",
      audience: "Grupy, od których mało kto się odezwał",
      place: "Świetlice i ośrodki rodzinne we wszystkich trzech miejscowościach",
    },
    "open-day": {
      title: "Dzień otwarty dla partnerów i placówek",
      audience: "Osoby prowadzące placówki i ci, którzy z nimi pracują",
      place: "Ratusz, Skerrylaw",
    },
    councillors: {
      title: "Seminaria z radnymi",
      audience: "Radni i członkowie zarządu",
      place: "Sala rady, Carronhaven",
    },
    panel: {
      title: "Panel osób z własnym doświadczeniem",
      audience: "Członkowie panelu, z zapłatą za czas i dojazd",
      place: "The Old Sail Loft, Carronhaven, oraz przez internet",
    },
  },
  localities: { "no-fixed-address": "Bez stałego adresu" },
  routeMap: {
    title: "Rozmowy z Państwem 2026: nasz plan działań",
    tasks: [
      { title: "Uzgodnienie, co można zmienić", milestones: ["Zarząd zatwierdza pytania"] },
      { title: "Pytamy wszystkich: ankieta, formularze i skrzynki", milestones: ["Początek ankiety"] },
      {
        title: "Rozmowy z grupami, od których mało kto się odezwał",
        milestones: ["Dzień otwarty dla partnerów i placówek"],
      },
      {
        title: "Praca nad projektem razem z panelem",
        milestones: ["Pierwszy projekt dla panelu", "Drugi projekt dla panelu"],
      },
      {
        title: "Czytanie, oznaczanie i liczenie tego, co mówili ludzie",
        milestones: ["Publikujemy, co nam Państwo powiedzieli"],
      },
      {
        title: "Zatwierdzenie i publikacja planu",
        milestones: ["Zarząd zatwierdza plan", "Publikacja planu wraz z tym, co zmienili ludzie"],
      },
    ],
  },
};

const ukrainian: ExampleProgrammeTranslation = {
  channels: {
    survey: {
      title: "Опитування на цьому сайті",
      audience: "Усі, хто живе або працює в Kinmarra Bay",
      place: "В інтернеті, шістьма мовами",
    },
    boxes: {
      title: "Анкети та скриньки там, де надають допомогу",
      audience: "Люди, які користуються послугами, і ті, хто приходить з ними",
      place: "Шість приймалень, дві аптеки й зала в Glen Tarvie",
    },
    "face-to-face": {
      title: "Розмова з кимось із нас",
      audience: "Усі, кому легше говорити, ніж писати",
      place: "Там, де вам зручно, або телефоном",
    },
    "focus-groups": {
      title: "Групи для розмови",
      audience: "Групи, від яких ми мало кого почули",
      place: "Зали й сімейні центри в усіх трьох місцевостях",
    },
    "open-day": {
      title: "День відкритих дверей для партнерів і служб",
      audience: "Ті, хто керує службами, і ті, хто працює поруч",
      place: "Ратуша, Skerrylaw",
    },
    councillors: {
      title: "Семінари з депутатами місцевої ради",
      audience: "Депутати й члени правління",
      place: "Зала ради, Carronhaven",
    },
    panel: {
      title: "Група людей із власним досвідом",
      audience: "Члени групи; час і дорогу оплачено",
      place: "The Old Sail Loft, Carronhaven, і в інтернеті",
    },
  },
  localities: { "no-fixed-address": "Без постійної адреси" },
  routeMap: {
    title: "Розмови з вами 2026: наш план кроків",
    tasks: [
      { title: "Домовитися, що можна змінити", milestones: ["Правління погоджує запитання"] },
      { title: "Запитати всіх: опитування, анкети й скриньки", milestones: ["Опитування відкрито"] },
      {
        title: "Поговорити з групами, від яких ми мало кого почули",
        milestones: ["День відкритих дверей для партнерів і служб"],
      },
      {
        title: "Працювати над проєктом разом із групою",
        milestones: ["Перший проєкт для групи", "Другий проєкт для групи"],
      },
      { title: "Читати, позначати й рахувати сказане", milestones: ["Оприлюднено те, що ви нам сказали"] },
      {
        title: "Затвердити й оприлюднити план",
        milestones: ["Правління затверджує план", "План оприлюднено разом із тим, що змінили люди"],
      },
    ],
  },
};

const urdu: ExampleProgrammeTranslation = {
  channels: {
    survey: {
      title: "اس ویب سائٹ پر سروے",
      audience: "ہر وہ شخص جو Kinmarra Bay میں رہتا یا کام کرتا ہے",
      place: "آن لائن، چھ زبانوں میں",
    },
    boxes: {
      title: "جہاں مدد ملتی ہے وہاں فارم اور تجاویز کے ڈبے",
      audience: "خدمات استعمال کرنے والے لوگ اور ان کے ساتھ آنے والے",
      place: "چھ انتظار گاہیں، دو دواخانے اور Glen Tarvie کا ہال",
    },
    "face-to-face": {
      title: "ہم میں سے کسی سے بات چیت",
      audience: "جو لکھنے سے زیادہ بات کرنا پسند کریں",
      place: "جہاں آپ کو آسانی ہو، یا فون پر",
    },
    "focus-groups": {
      title: "گروپ میں بات چیت",
      audience: "وہ گروپ جن میں سے ہم نے کم لوگوں کو سنا ہے",
      place: "تینوں علاقوں کے ہال اور خاندانی مراکز",
    },
    "open-day": {
      title: "شراکت داروں اور خدمات کے لیے کھلا دن",
      audience: "خدمات چلانے والے اور ان کے ساتھ کام کرنے والے",
      place: "ٹاؤن ہال، Skerrylaw",
    },
    councillors: {
      title: "کونسلروں کے ساتھ سیمینار",
      audience: "کونسلر اور بورڈ کے ارکان",
      place: "کونسل کا ہال، Carronhaven",
    },
    panel: {
      title: "اپنا تجربہ رکھنے والوں کا پینل",
      audience: "پینل کے ارکان؛ وقت اور سفر کا خرچ دیا جاتا ہے",
      place: "The Old Sail Loft، Carronhaven، اور آن لائن",
    },
  },
  localities: { "no-fixed-address": "کوئی مستقل پتہ نہیں" },
  routeMap: {
    title: "آپ کے ساتھ گفتگو 2026: ہمارا لائحہ عمل",
    tasks: [
      { title: "طے کرنا کہ کیا بدل سکتا ہے", milestones: ["بورڈ سوالات منظور کرتا ہے"] },
      { title: "سب سے پوچھنا: سروے، فارم اور ڈبے", milestones: ["سروے کھلتا ہے"] },
      {
        title: "ان گروپوں سے بات کرنا جن میں سے کم لوگوں کو سنا گیا",
        milestones: ["شراکت داروں اور خدمات کے لیے کھلا دن"],
      },
      { title: "پینل کے ساتھ مسودے پر کام", milestones: ["پہلا مسودہ پینل کو", "دوسرا مسودہ پینل کو"] },
      {
        title: "لوگوں کی باتیں پڑھنا، نشان لگانا اور گننا",
        milestones: ["آپ کی بتائی ہوئی باتیں شائع ہوتی ہیں"],
      },
      {
        title: "منصوبے کی منظوری اور اشاعت",
        milestones: ["بورڈ منظوری دیتا ہے", "منصوبہ شائع ہوتا ہے، اور یہ کہ لوگوں نے کیا بدلا"],
      },
    ],
  },
};

const arabic: ExampleProgrammeTranslation = {
  channels: {
    survey: {
      title: "استبيان على هذا الموقع",
      audience: "كل من يسكن أو يعمل في Kinmarra Bay",
      place: "على الإنترنت، بست لغات",
    },
    boxes: {
      title: "استمارات وصناديق اقتراحات حيث تُقدَّم الخدمات",
      audience: "من يستعملون الخدمات ومن يأتي معهم",
      place: "ست غرف انتظار وصيدليتان والقاعة في Glen Tarvie",
    },
    "face-to-face": {
      title: "حديث مع واحد منا",
      audience: "كل من يفضّل الكلام على الكتابة",
      place: "حيث يناسبكم، أو بالهاتف",
    },
    "focus-groups": {
      title: "مجموعات نقاش",
      audience: "المجموعات التي سمعنا من قليل من أفرادها",
      place: "قاعات ومراكز للأسر في المناطق الثلاث",
    },
    "open-day": {
      title: "يوم مفتوح للشركاء والخدمات",
      audience: "من يديرون الخدمات ومن يعملون معهم",
      place: "دار البلدية، Skerrylaw",
    },
    councillors: {
      title: "ندوات مع أعضاء المجلس المحلي",
      audience: "أعضاء المجلس وأعضاء الهيئة",
      place: "قاعة المجلس، Carronhaven",
    },
    panel: {
      title: "لجنة أصحاب التجربة",
      audience: "أعضاء اللجنة، مع دفع أجر الوقت والسفر",
      place: "The Old Sail Loft، Carronhaven، وعلى الإنترنت",
    },
  },
  localities: { "no-fixed-address": "بلا عنوان ثابت" },
  routeMap: {
    title: "حوارات معكم 2026: خريطة طريقنا",
    tasks: [
      { title: "الاتفاق على ما يمكن تغييره", milestones: ["الهيئة توافق على الأسئلة"] },
      { title: "سؤال الجميع: استبيان واستمارات وصناديق", milestones: ["يُفتح الاستبيان"] },
      { title: "الحديث مع مجموعات سمعنا من قليل من أفرادها", milestones: ["يوم مفتوح للشركاء والخدمات"] },
      {
        title: "العمل على المسودة مع اللجنة",
        milestones: ["المسودة الأولى إلى اللجنة", "المسودة الثانية إلى اللجنة"],
      },
      { title: "قراءة ما قاله الناس وتصنيفه وعدّه", milestones: ["يُنشر ما قلتموه لنا"] },
      { title: "اعتماد الخطة ونشرها", milestones: ["الهيئة تعتمد الخطة", "تُنشر الخطة مع ما غيّره الناس"] },
    ],
  },
};

/** The example's programme in the other languages of the public pages. */
export const programmeTranslations: Record<TranslatedLanguage, ExampleProgrammeTranslation> = {
  gd: gaelic,
  pl: polish,
  uk: ukrainian,
  ur: urdu,
  ar: arabic,
};
