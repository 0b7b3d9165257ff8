import type { TranslatedLanguage } from "#app/platform/i18n/languages.ts";
import type { ExampleTranslation } from "../example-content.ts";

const polish: ExampleTranslation = {
  survey: {
    title: "Pomoc w sprawach alkoholu i narkotyków: co działa, a co trzeba zmienić",
    introduction:
      "Ta ankieta dotyczy pomocy w sprawach alkoholu i narkotyków w Kinmarra Bay. Sami Państwo wybierają, na które pytania odpowiedzieć. Każde pytanie można zostawić bez odpowiedzi. Można przerwać w dowolnej chwili.",
    pages: {
      "finding-help": {
        title: "Szukanie pomocy",
        help: "Prosimy pomyśleć o ostatnich dwóch latach. Można odpowiadać za siebie lub za kogoś bliskiego.",
      },
      "being-treated-well": { title: "Dobre traktowanie" },
      families: {
        title: "Dzieci, młodzież i rodziny",
        help: "Na te pytania może odpowiedzieć każdy. Nie trzeba mieć własnej rodziny.",
      },
      "staying-safer": {
        title: "Większe bezpieczeństwo",
        contentNote:
          "Następne dwa pytania dotyczą bezpieczeństwa i wspominają o przedawkowaniu. Tę stronę można pominąć. Jeśli chcą Państwo z kimś porozmawiać, telefony zaufania są na każdej stronie.",
      },
      "where-you-live": { title: "Tam, gdzie Państwo mieszkają" },
      "your-hopes": { title: "Państwa nadzieje" },
    },
    questions: {
      Q1: {
        text: "Co łączy Państwa z tutejszymi usługami pomocy w sprawach alkoholu i narkotyków?",
        help: "Prosimy wybrać najbliższą odpowiedź. Nie trzeba pisać nic więcej.",
        "option.used-myself": "Mam własne doświadczenie takiej pomocy",
        "option.someone-close": "Korzystała z niej bliska mi osoba",
        "option.work-or-volunteer": "Pracuję lub pomagam jako wolontariusz w takiej placówce",
        "option.looked-for-help": "Mimo starań nie udało mi się uzyskać pomocy",
        "option.no-link": "Nic mnie z nimi nie łączy",
        "option.rather-not-say": "Wolę nie odpowiadać",
      },
      Q2: {
        text: "Czy łatwo jest się dowiedzieć, jaka pomoc jest dostępna?",
        leastLabel: "Bardzo trudno",
        mostLabel: "Bardzo łatwo",
      },
      Q3: {
        text: "Co ułatwiłoby uzyskanie pomocy?",
        help: "Na przykład: gdzie jest pomoc, w jakich godzinach, albo jak poprosić o nią pierwszy raz.",
      },
      Q4: {
        text: "Jak dobrze słucha się ludzi w miejscach, które pomagają?",
        leastLabel: "Bardzo źle",
        mostLabel: "Bardzo dobrze",
      },
      Q5: {
        text: "Co w udzielonej pomocy było dobre, a co mogło być lepsze?",
        help: "Prosimy nie podawać nazwisk pracowników ani innych osób.",
      },
      Q6: {
        text: "Co najbardziej pomogłoby rodzinom?",
        help: "Można wybrać dowolną liczbę odpowiedzi.",
        "option.own-support": "Wsparcie dla samych członków rodziny",
        "option.someone-to-talk-to": "Osoba, z którą dzieci mogą porozmawiać",
        "option.things-to-do": "Zajęcia wieczorami i w weekendy",
        "option.break-from-caring": "Czas wolny od opieki nad bliską osobą",
        "option.clear-information": "Jasne informacje o tym, co pomaga",
        "option.something-else": "Coś innego",
        "option.rather-not-say": "Wolę nie odpowiadać",
      },
      Q7: { text: "Co powinniśmy zrobić dla dzieci, młodzieży i rodzin?" },
      Q8: {
        text: "Czy wiedzą Państwo, gdzie w pobliżu można dostać zestaw z naloksonem?",
        help: "Nalokson to lek ratunkowy przy przedawkowaniu opioidów, na przykład heroiny.",
        "option.yes": "Tak",
        "option.no": "Nie",
        "option.not-sure": "Nie mam pewności",
        "option.rather-not-say": "Wolę nie odpowiadać",
      },
      Q9: { text: "Jaka pomoc lub informacja zwiększa bezpieczeństwo ludzi, a czego brakuje?" },
      Q10: {
        text: "Dokąd chętnie poszliby Państwo po pomoc?",
        help: "Można wybrać dowolną liczbę odpowiedzi.",
        "option.gp-practice": "Do przychodni lekarza rodzinnego",
        "option.pharmacy": "Do apteki",
        "option.community-hall": "Do domu kultury lub świetlicy",
        "option.library": "Do biblioteki",
        "option.own-home": "Wolę pomoc u siebie w domu",
        "option.phone-or-online": "Wolę telefon lub internet",
        "option.somewhere-else": "W inne miejsce",
        "option.rather-not-say": "Wolę nie odpowiadać",
      },
      Q11: { text: "Co sprawiłoby, że każdy w swojej okolicy czułby się szanowany i mile widziany?" },
      Q12: {
        text: "Gdybyśmy mieli zmienić najpierw jedną rzecz, co powinno nią być?",
        help: "Wystarczy kilka słów.",
      },
      Q13: {
        text: "Co już idzie dobrze albo co daje Państwu nadzieję?",
        help: "Chcemy zachować to, co działa. Można tu też napisać o wszystkim innym.",
      },
    },
  },
  consultation: {
    title: "Rozmowy z Państwem 2026",
    purpose:
      "Piszemy nowy plan pomocy w sprawach alkoholu i narkotyków. Wskaże on, co będziemy robić i za co płacić od 2027 do 2030 roku. Chcemy napisać go razem z Państwem. Państwa słowa pomogą zdecydować, co będzie pierwsze.",
    canChange:
      "Państwa odpowiedzi mogą zmienić to, które priorytety będą pierwsze. Mogą zmienić działania w ramach każdego priorytetu. Mogą zmienić to, gdzie jest pomoc, kiedy jest dostępna i jak się w niej czujemy. Mogą zmienić słowa, których używamy.",
    cannotChange:
      "Nie możemy zmienić prawa dotyczącego alkoholu i narkotyków, bo stanowią je parlamenty. Nie możemy zmienić łącznej kwoty pieniędzy, bo co roku ustalają ją instytucje, które nas finansują. Nie możemy tu rozpatrzyć skargi jednej osoby, bo każda placówka ma na to własny sposób.",
    whoReads:
      "Każdą odpowiedź czytają nasi pracownicy do spraw strategii. Robią to w dni robocze, nie od razu. W planie użyjemy Państwa słów tylko za Państwa zgodą. Jeśli napiszą Państwo, że komuś grozi poważna krzywda, być może będziemy musieli przekazać to dalej. Możemy to zrobić tylko wtedy, gdy wiemy, kto to jest.",
    whatNext:
      "Odpowiadać można do godziny 17.00 w dniu 28 lutego 2027 roku. Do 30 kwietnia 2027 roku opublikujemy, co powiedzieli nam ludzie. Do 30 czerwca 2027 roku opublikujemy plan i napiszemy, co się dzięki Państwu zmieniło. Jeśli czegoś nie mogliśmy zrobić, powiemy dlaczego.",
  },
  groups: {
    "people-who-use-services": "Osoby korzystające z pomocy",
    "families-and-carers": "Rodziny i opiekunowie",
    "children-in-families": "Dzieci, w których rodzinie ktoś pije alkohol lub używa narkotyków",
    "children-and-young-people": "Dzieci i młodzież",
    "peer-workers-and-volunteers": "Osoby wspierające z własnym doświadczeniem i wolontariusze",
    workforce: "Osoby pracujące w pomocy w sprawach alkoholu i narkotyków",
    "community-representatives": "Osoby mówiące w imieniu lokalnej społeczności",
    "elected-members": "Radni i inni wybrani przedstawiciele",
  },
  helpLineHours: {
    emergency: "Codziennie, całą dobę",
    nhs24: "Codziennie, całą dobę. W razie potrzeby prosimy wybrać opcję zdrowia psychicznego.",
    samaritans: "Codziennie, całą dobę",
    "breathing-space":
      "Od poniedziałku do czwartku w godz. 18.00–2.00. Od piątku godz. 18.00 do poniedziałku godz. 6.00.",
    childline: "Codziennie, całą dobę",
    sfad: "Godziny otwarcia są na stronie internetowej organizacji.",
  },
};

const ukrainian: ExampleTranslation = {
  survey: {
    title: "Допомога у зв’язку з алкоголем і наркотиками: що працює і що треба змінити",
    introduction:
      "Це опитування про допомогу у зв’язку з алкоголем і наркотиками у Kinmarra Bay. Ви самі обираєте, на які запитання відповідати. Будь-яке запитання можна залишити без відповіді. Ви можете зупинитися будь-коли.",
    pages: {
      "finding-help": {
        title: "Як знайти допомогу",
        help: "Подумайте, будь ласка, про останні два роки. Можна відповідати за себе або за близьку людину.",
      },
      "being-treated-well": { title: "Добре ставлення" },
      families: {
        title: "Діти, молодь і родини",
        help: "На ці запитання може відповісти кожен. Мати власну родину не обов’язково.",
      },
      "staying-safer": {
        title: "Більше безпеки",
        contentNote:
          "Наступні два запитання — про безпеку, і в них згадано передозування. Цю сторінку можна пропустити. Якщо ви хочете з кимось поговорити, телефони довіри є на кожній сторінці.",
      },
      "where-you-live": { title: "Там, де ви живете" },
      "your-hopes": { title: "Ваші сподівання" },
    },
    questions: {
      Q1: {
        text: "Як ви пов’язані з тутешніми службами допомоги щодо алкоголю та наркотиків?",
        help: "Оберіть найближчу відповідь. Більше нічого пояснювати не потрібно.",
        "option.used-myself": "Я маю власний досвід такої допомоги",
        "option.someone-close": "По допомогу зверталася близька мені людина",
        "option.work-or-volunteer": "Я працюю або волонтерю в такій службі",
        "option.looked-for-help": "Мені була потрібна допомога, але отримати її не вдалося",
        "option.no-link": "Я не маю зв’язку з цими службами",
        "option.rather-not-say": "Не хочу відповідати",
      },
      Q2: {
        text: "Чи легко дізнатися, яка допомога є?",
        leastLabel: "Дуже важко",
        mostLabel: "Дуже легко",
      },
      Q3: {
        text: "Що зробило б допомогу доступнішою?",
        help: "Наприклад: де вона є, коли відчинено або як звернутися вперше.",
      },
      Q4: {
        text: "Наскільки уважно в службах слухають людей?",
        leastLabel: "Зовсім неуважно",
        mostLabel: "Дуже уважно",
      },
      Q5: {
        text: "Що служба зробила добре, а що могла б зробити краще?",
        help: "Будь ласка, не називайте імен працівників чи інших людей.",
      },
      Q6: {
        text: "Що найбільше допомогло б родинам?",
        help: "Можна обрати кілька відповідей.",
        "option.own-support": "Підтримка для самих членів родини",
        "option.someone-to-talk-to": "Людина, з якою діти можуть поговорити",
        "option.things-to-do": "Заняття ввечері та у вихідні",
        "option.break-from-caring": "Перепочинок від догляду за близькою людиною",
        "option.clear-information": "Зрозуміла інформація про те, що допомагає",
        "option.something-else": "Щось інше",
        "option.rather-not-say": "Не хочу відповідати",
      },
      Q7: { text: "Що нам слід зробити для дітей, молоді та родин?" },
      Q8: {
        text: "Чи знаєте ви, де поблизу можна отримати набір із налоксоном?",
        help: "Налоксон — це екстрені ліки на випадок передозування опіоїдами, наприклад героїном.",
        "option.yes": "Так",
        "option.no": "Ні",
        "option.not-sure": "Важко сказати",
        "option.rather-not-say": "Не хочу відповідати",
      },
      Q9: { text: "Яка допомога чи інформація робить людей безпечнішими, а чого бракує?" },
      Q10: {
        text: "Куди ви охоче звернулися б по допомогу?",
        help: "Можна обрати кілька відповідей.",
        "option.gp-practice": "До сімейного лікаря",
        "option.pharmacy": "До аптеки",
        "option.community-hall": "До громадського центру",
        "option.library": "До бібліотеки",
        "option.own-home": "Хочу, щоб допомогли вдома",
        "option.phone-or-online": "Телефоном або через інтернет",
        "option.somewhere-else": "В інше місце",
        "option.rather-not-say": "Не хочу відповідати",
      },
      Q11: { text: "Що допомогло б кожному відчувати повагу й прихильність там, де він живе?" },
      Q12: {
        text: "Якби ми мали спершу змінити щось одне, що це має бути?",
        help: "Досить кількох слів.",
      },
      Q13: {
        text: "Що вже виходить добре або що дає вам надію?",
        help: "Ми хочемо зберегти те, що працює. Тут можна написати й про будь-що інше.",
      },
    },
  },
  consultation: {
    title: "Розмови з вами 2026",
    purpose:
      "Ми пишемо новий план допомоги у зв’язку з алкоголем і наркотиками. Він визначить, що ми робитимемо і за що платитимемо з 2027 до 2030 року. Ми хочемо писати його разом з вами. Ваші слова допоможуть вирішити, що буде першим.",
    canChange:
      "Ваші відповіді можуть змінити те, які пріоритети будуть першими. Вони можуть змінити дії в межах кожного пріоритету. Вони можуть змінити те, де є допомога, коли вона доступна і як ви там почуваєтеся. Вони можуть змінити слова, які ми вживаємо.",
    cannotChange:
      "Ми не можемо змінити закони про алкоголь і наркотики, бо їх ухвалюють парламенти. Ми не можемо змінити загальну суму грошей, бо її щороку визначають ті, хто нас фінансує. Ми не можемо розглянути тут скаргу однієї людини, бо кожна служба має для цього власний порядок.",
    whoReads:
      "Кожну відповідь читають наші фахівці зі стратегії. Вони роблять це в робочі дні, не одразу. Ваші слова потраплять до плану лише з вашого дозволу. Якщо ви напишете, що комусь загрожує серйозна шкода, можливо, ми муситимемо передати це далі. Ми можемо це зробити, лише якщо знаємо, хто це.",
    whatNext:
      "Відповідати можна до 17:00 28 лютого 2027 року. До 30 квітня 2027 року ми опублікуємо, що нам сказали люди. До 30 червня 2027 року ми опублікуємо план і напишемо, що ви змінили. Якщо ми чогось не змогли зробити, ми пояснимо чому.",
  },
  groups: {
    "people-who-use-services": "Люди, які отримують допомогу служб",
    "families-and-carers": "Родини та ті, хто доглядає за близькими",
    "children-in-families": "Діти, у чиїй родині хтось уживає алкоголь або наркотики",
    "children-and-young-people": "Діти та молодь",
    "peer-workers-and-volunteers": "Працівники з власним досвідом і волонтери",
    workforce: "Люди, які працюють у службах допомоги щодо алкоголю та наркотиків",
    "community-representatives": "Люди, які говорять від імені місцевої громади",
    "elected-members": "Депутати місцевої ради та інші обрані представники",
  },
  helpLineHours: {
    emergency: "Щодня, цілодобово",
    nhs24: "Щодня, цілодобово. За потреби оберіть варіант психічного здоров’я.",
    samaritans: "Щодня, цілодобово",
    "breathing-space": "З понеділка до четверга, 18:00–2:00. З п’ятниці 18:00 до понеділка 6:00.",
    childline: "Щодня, цілодобово",
    sfad: "Години роботи є на вебсайті організації.",
  },
};

const urdu: ExampleTranslation = {
  survey: {
    title: "شراب اور منشیات کے معاملے میں مدد: کیا ٹھیک ہے اور کیا بدلنا چاہیے",
    introduction:
      "یہ سروے Kinmarra Bay میں شراب اور منشیات کے معاملے میں ملنے والی مدد کے بارے میں ہے۔ آپ خود طے کریں کہ کن سوالوں کا جواب دینا ہے۔ آپ کوئی بھی سوال خالی چھوڑ سکتے ہیں۔ آپ جب چاہیں رک سکتے ہیں۔",
    pages: {
      "finding-help": {
        title: "مدد تلاش کرنا",
        help: "براہِ کرم پچھلے دو سال کے بارے میں سوچیں۔ آپ اپنی طرف سے یا اپنے کسی قریبی شخص کی طرف سے جواب دے سکتے ہیں۔",
      },
      "being-treated-well": { title: "اچھا سلوک" },
      families: {
        title: "بچے، نوجوان اور خاندان",
        help: "ان سوالوں کا جواب کوئی بھی دے سکتا ہے۔ آپ کا اپنا خاندان ہونا ضروری نہیں۔",
      },
      "staying-safer": {
        title: "زیادہ محفوظ رہنا",
        contentNote:
          "اگلے دو سوال محفوظ رہنے کے بارے میں ہیں اور ان میں اوورڈوز کا ذکر ہے۔ آپ یہ صفحہ چھوڑ سکتے ہیں۔ اگر آپ کسی سے بات کرنا چاہیں تو ہیلپ لائنوں کے نمبر ہر صفحے پر موجود ہیں۔",
      },
      "where-you-live": { title: "جہاں آپ رہتے ہیں" },
      "your-hopes": { title: "آپ کی امیدیں" },
    },
    questions: {
      Q1: {
        text: "یہاں شراب اور منشیات سے متعلق مدد کی خدمات سے آپ کا کیا تعلق ہے؟",
        help: "جو جواب سب سے قریب ہو وہ چنیں۔ آپ کو مزید کچھ بتانے کی ضرورت نہیں۔",
        "option.used-myself": "میں نے خود ایسی کسی خدمت سے مدد لی ہے",
        "option.someone-close": "میرے کسی قریبی شخص نے مدد لی ہے",
        "option.work-or-volunteer": "میں ایسی کسی خدمت میں ملازم یا رضاکار ہوں",
        "option.looked-for-help": "میں نے مدد تلاش کی لیکن نہیں ملی",
        "option.no-link": "میرا کسی خدمت سے کوئی تعلق نہیں",
        "option.rather-not-say": "جواب نہ دینا بہتر ہے",
      },
      Q2: {
        text: "یہ معلوم کرنا کتنا آسان ہے کہ کون سی مدد موجود ہے؟",
        leastLabel: "بہت مشکل",
        mostLabel: "بہت آسان",
      },
      Q3: {
        text: "مدد حاصل کرنا کس طرح آسان ہو سکتا ہے؟",
        help: "مثلاً: مدد کہاں ہے، کن اوقات میں ہے، یا پہلی بار کیسے مانگی جائے۔",
      },
      Q4: {
        text: "خدمات میں لوگوں کی بات کتنی اچھی طرح سنی جاتی ہے؟",
        leastLabel: "بالکل اچھی طرح نہیں",
        mostLabel: "بہت اچھی طرح",
      },
      Q5: {
        text: "کسی خدمت نے کیا اچھا کیا، یا کیا بہتر ہو سکتا تھا؟",
        help: "براہِ کرم عملے کے کسی فرد یا کسی اور کا نام نہ لکھیں۔",
      },
      Q6: {
        text: "خاندانوں کی سب سے زیادہ مدد کس چیز سے ہو گی؟",
        help: "آپ جتنے چاہیں جواب چن سکتے ہیں۔",
        "option.own-support": "خود خاندان کے افراد کے لیے مدد",
        "option.someone-to-talk-to": "کوئی ایسا شخص جس سے بچے بات کر سکیں",
        "option.things-to-do": "شام کے وقت اور ہفتے کے آخر میں سرگرمیاں",
        "option.break-from-caring": "دیکھ بھال سے کچھ دیر کا آرام",
        "option.clear-information": "اس بارے میں صاف معلومات کہ کیا چیز مدد کرتی ہے",
        "option.something-else": "کچھ اور",
        "option.rather-not-say": "جواب نہ دینا بہتر ہے",
      },
      Q7: { text: "ہمیں بچوں، نوجوانوں اور خاندانوں کے لیے کیا کرنا چاہیے؟" },
      Q8: {
        text: "کیا آپ کو معلوم ہے کہ آپ کے قریب نیلوکسون کٹ کہاں سے ملتی ہے؟",
        help: "نیلوکسون ہنگامی دوا ہے جو اوپیئڈز، جیسے ہیروئن، کے اوورڈوز میں دی جاتی ہے۔",
        "option.yes": "جی ہاں",
        "option.no": "جی نہیں",
        "option.not-sure": "مجھے یقین نہیں",
        "option.rather-not-say": "جواب نہ دینا بہتر ہے",
      },
      Q9: { text: "کون سی مدد یا معلومات لوگوں کو زیادہ محفوظ رکھتی ہیں، اور کس چیز کی کمی ہے؟" },
      Q10: {
        text: "آپ مدد کے لیے کہاں جانا پسند کریں گے؟",
        help: "آپ جتنے چاہیں جواب چن سکتے ہیں۔",
        "option.gp-practice": "جی پی (ڈاکٹر) کا کلینک",
        "option.pharmacy": "فارمیسی",
        "option.community-hall": "کمیونٹی سنٹر یا ہال",
        "option.library": "لائبریری",
        "option.own-home": "میرا اپنا گھر",
        "option.phone-or-online": "فون پر یا آن لائن",
        "option.somewhere-else": "کوئی اور جگہ",
        "option.rather-not-say": "جواب نہ دینا بہتر ہے",
      },
      Q11: { text: "کس چیز سے ہر شخص اپنے علاقے میں عزت اور اپنائیت محسوس کرے گا؟" },
      Q12: {
        text: "اگر ہم سب سے پہلے ایک چیز بدلیں تو وہ کیا ہونی چاہیے؟",
        help: "چند لفظ کافی ہیں۔",
      },
      Q13: {
        text: "کیا چیز پہلے ہی اچھی چل رہی ہے، یا کس چیز سے آپ کو امید ملتی ہے؟",
        help: "جو کام ٹھیک ہو رہا ہے ہم اسے برقرار رکھنا چاہتے ہیں۔ آپ یہاں کوئی اور بات بھی لکھ سکتے ہیں۔",
      },
    },
  },
  consultation: {
    title: "آپ کے ساتھ گفتگو 2026",
    purpose:
      "ہم شراب اور منشیات کے معاملے میں مدد کا نیا منصوبہ لکھ رہے ہیں۔ اس سے طے ہو گا کہ 2027 سے 2030 تک ہم کیا کریں گے اور کن کاموں پر خرچ کریں گے۔ ہم اسے آپ کے ساتھ مل کر لکھنا چاہتے ہیں۔ آپ کی باتیں یہ طے کرنے میں مدد دیں گی کہ پہلے کیا ہو۔",
    canChange:
      "آپ کے جوابات سے یہ بدل سکتا ہے کہ کون سی ترجیح پہلے آئے۔ ہر ترجیح کے تحت کیے جانے والے کام بدل سکتے ہیں۔ یہ بھی بدل سکتا ہے کہ مدد کہاں ہو، کن اوقات میں ہو اور وہاں کیسا محسوس ہو۔ ہمارے استعمال کیے ہوئے الفاظ بھی بدل سکتے ہیں۔",
    cannotChange:
      "ہم شراب اور منشیات کا قانون نہیں بدل سکتے، کیونکہ اسے پارلیمنٹ بناتی ہے۔ ہم کل رقم نہیں بدل سکتے، کیونکہ اسے ہر سال رقم دینے والے ادارے طے کرتے ہیں۔ ہم یہاں کسی ایک شخص کی شکایت پر کارروائی نہیں کر سکتے، کیونکہ ہر خدمت کا اس کے لیے اپنا طریقہ ہے۔",
    whoReads:
      "ہمارے منصوبہ بندی کے افسران ہر جواب پڑھتے ہیں۔ وہ کام کے دنوں میں پڑھتے ہیں، فوراً نہیں۔ ہم منصوبے میں آپ کے الفاظ صرف آپ کی اجازت سے استعمال کریں گے۔ اگر آپ بتائیں کہ کسی کو شدید نقصان کا خطرہ ہے تو ممکن ہے ہمیں یہ بات آگے بتانی پڑے۔ ہم ایسا صرف اس صورت میں کر سکتے ہیں کہ ہمیں معلوم ہو وہ کون ہے۔",
    whatNext:
      "آپ 28 فروری 2027 کو شام 5 بجے تک جواب دے سکتے ہیں۔ 30 اپریل 2027 تک ہم شائع کریں گے کہ لوگوں نے ہمیں کیا بتایا۔ 30 جون 2027 تک ہم منصوبہ شائع کریں گے اور بتائیں گے کہ آپ کی وجہ سے کیا بدلا۔ جو کام ہم نہ کر سکے، اس کی وجہ بتائیں گے۔",
  },
  groups: {
    "people-who-use-services": "خدمات سے مدد لینے والے لوگ",
    "families-and-carers": "خاندان اور دیکھ بھال کرنے والے",
    "children-in-families": "وہ بچے جن کے خاندان میں کوئی شراب یا منشیات استعمال کرتا ہے",
    "children-and-young-people": "بچے اور نوجوان",
    "peer-workers-and-volunteers": "ذاتی تجربہ رکھنے والے ساتھی کارکن اور رضاکار",
    workforce: "شراب اور منشیات سے متعلق خدمات میں کام کرنے والے",
    "community-representatives": "مقامی برادری کی طرف سے بات کرنے والے",
    "elected-members": "کونسلر اور دوسرے منتخب نمائندے",
  },
  helpLineHours: {
    emergency: "ہر روز، دن رات",
    nhs24: "ہر روز، دن رات۔ ضرورت ہو تو ذہنی صحت کا آپشن چنیں۔",
    samaritans: "ہر روز، دن رات",
    "breathing-space": "پیر سے جمعرات، شام 6 بجے سے رات 2 بجے تک۔ جمعہ شام 6 بجے سے پیر صبح 6 بجے تک۔",
    childline: "ہر روز، دن رات",
    sfad: "اوقات کے لیے براہِ کرم ان کی ویب سائٹ دیکھیں۔",
  },
};

const arabic: ExampleTranslation = {
  survey: {
    title: "المساعدة بشأن الكحول والمخدرات: ما الذي ينجح وما الذي ينبغي تغييره",
    introduction:
      "هذا الاستبيان عن المساعدة بشأن الكحول والمخدرات في Kinmarra Bay. لكم أن تختاروا الأسئلة التي تجيبون عنها. يمكنكم ترك أي سؤال بلا جواب. ويمكنكم التوقف متى شئتم.",
    pages: {
      "finding-help": {
        title: "العثور على المساعدة",
        help: "نرجو التفكير في السنتين الماضيتين. يمكنكم الإجابة عن أنفسكم أو عن شخص قريب منكم.",
      },
      "being-treated-well": { title: "حسن المعاملة" },
      families: {
        title: "الأطفال والشباب والأسر",
        help: "يمكن لأي شخص أن يجيب عن هذه الأسئلة. وليس شرطًا أن تكون له أسرة.",
      },
      "staying-safer": {
        title: "مزيد من الأمان",
        contentNote:
          "السؤالان التاليان عن الأمان، وفيهما ذكر للجرعة الزائدة. يمكنكم تخطي هذه الصفحة. وإن أردتم التحدث مع أحد، فأرقام خطوط المساعدة موجودة في كل صفحة.",
      },
      "where-you-live": { title: "المكان الذي تعيشون فيه" },
      "your-hopes": { title: "آمالكم" },
    },
    questions: {
      Q1: {
        text: "ما صلتكم بخدمات المساعدة بشأن الكحول والمخدرات هنا؟",
        help: "نرجو اختيار أقرب جواب. لا حاجة إلى ذكر المزيد.",
        "option.used-myself": "تلقيتُ المساعدة من إحدى الخدمات بنفسي",
        "option.someone-close": "تلقاها شخص قريب مني",
        "option.work-or-volunteer": "أعمل أو أتطوع في إحدى الخدمات",
        "option.looked-for-help": "بحثتُ عن المساعدة ولم أحصل عليها",
        "option.no-link": "لا صلة لي بهذه الخدمات",
        "option.rather-not-say": "أفضّل عدم الإجابة",
      },
      Q2: {
        text: "ما مدى سهولة معرفة المساعدة المتاحة؟",
        leastLabel: "صعب جدًا",
        mostLabel: "سهل جدًا",
      },
      Q3: {
        text: "ما الذي يجعل الحصول على المساعدة أسهل؟",
        help: "مثلًا: أين توجد المساعدة، أو في أي أوقات، أو كيف تُطلب أول مرة.",
      },
      Q4: {
        text: "كيف تصغي الخدمات إلى الناس؟",
        leastLabel: "لا تصغي جيدًا أبدًا",
        mostLabel: "تصغي جيدًا جدًا",
      },
      Q5: {
        text: "ما الذي أحسنت الخدمة فعله، وما الذي كان يمكن أن يكون أفضل؟",
        help: "نرجو عدم ذكر أسماء الموظفين أو غيرهم.",
      },
      Q6: {
        text: "ما أكثر شيء يساعد الأسر؟",
        help: "يمكنكم اختيار أي عدد من الأجوبة.",
        "option.own-support": "دعم لأفراد الأسرة أنفسهم",
        "option.someone-to-talk-to": "شخص يستطيع الأطفال التحدث معه",
        "option.things-to-do": "أنشطة في المساء وفي عطلة نهاية الأسبوع",
        "option.break-from-caring": "استراحة من رعاية شخص قريب",
        "option.clear-information": "معلومات واضحة عما يفيد",
        "option.something-else": "شيء آخر",
        "option.rather-not-say": "أفضّل عدم الإجابة",
      },
      Q7: { text: "ماذا ينبغي أن نفعل من أجل الأطفال والشباب والأسر؟" },
      Q8: {
        text: "هل تعرفون أين يمكن الحصول على عدّة النالوكسون بالقرب منكم؟",
        help: "النالوكسون دواء طارئ يُعطى عند تناول جرعة زائدة من المواد الأفيونية مثل الهيروين.",
        "option.yes": "نعم",
        "option.no": "لا",
        "option.not-sure": "لا أعرف على وجه اليقين",
        "option.rather-not-say": "أفضّل عدم الإجابة",
      },
      Q9: { text: "ما المساعدة أو المعلومات التي تجعل الناس أكثر أمانًا، وما الذي ينقص؟" },
      Q10: {
        text: "إلى أين تودّون الذهاب لطلب المساعدة؟",
        help: "يمكنكم اختيار أي عدد من الأجوبة.",
        "option.gp-practice": "عيادة طبيب الأسرة",
        "option.pharmacy": "صيدلية",
        "option.community-hall": "مركز أو قاعة للأهالي",
        "option.library": "مكتبة عامة",
        "option.own-home": "في بيتي",
        "option.phone-or-online": "بالهاتف أو عبر الإنترنت",
        "option.somewhere-else": "مكان آخر",
        "option.rather-not-say": "أفضّل عدم الإجابة",
      },
      Q11: { text: "ما الذي يجعل كل شخص يشعر بالاحترام والترحيب حيث يعيش؟" },
      Q12: {
        text: "لو غيّرنا شيئًا واحدًا أولًا، فماذا ينبغي أن يكون؟",
        help: "تكفي كلمات قليلة.",
      },
      Q13: {
        text: "ما الذي يسير جيدًا الآن، أو ما الذي يمنحكم الأمل؟",
        help: "نريد أن نحافظ على ما ينجح. ويمكنكم أيضًا كتابة أي شيء آخر هنا.",
      },
    },
  },
  consultation: {
    title: "حوارات معكم 2026",
    purpose:
      "نكتب خطة جديدة للمساعدة بشأن الكحول والمخدرات. ستحدد الخطة ما نفعله وما ننفق عليه من عام 2027 إلى عام 2030. نريد أن نكتبها معكم. وما تقولونه لنا سيساعد على تحديد ما يأتي أولًا.",
    canChange:
      "يمكن لأجوبتكم أن تغيّر ترتيب الأولويات. ويمكنها أن تغيّر الأعمال المدرجة تحت كل أولوية. ويمكنها أن تغيّر مكان المساعدة وأوقاتها وكيف يشعر المرء فيها. ويمكنها أن تغيّر الكلمات التي نستعملها.",
    cannotChange:
      "لا نستطيع تغيير قوانين الكحول والمخدرات، لأن البرلمانات هي التي تضعها. ولا نستطيع تغيير مجموع المال، لأن الجهات المموّلة تحدده كل سنة. ولا نستطيع النظر هنا في شكوى شخص واحد، لأن لكل خدمة طريقتها في ذلك.",
    whoReads:
      "يقرأ موظفو التخطيط لدينا كل جواب. وهم يفعلون ذلك في أيام العمل، وليس فورًا. ولا نستعمل كلماتكم في خطتنا إلا إذا سمحتم بذلك. وإذا ذكرتم أن شخصًا معرّض لأذى جسيم، فقد نضطر إلى إبلاغ جهة أخرى. ولا يمكننا ذلك إلا إذا عرفنا من هو.",
    whatNext:
      "يمكنكم الإجابة حتى الساعة الخامسة مساءً من يوم 28 فبراير 2027. وبحلول 30 أبريل 2027 سننشر ما قاله الناس لنا. وبحلول 30 يونيو 2027 سننشر الخطة ونبيّن ما تغيّر بفضلكم. وما لم نستطع فعله سنوضح سببه.",
  },
  groups: {
    "people-who-use-services": "من يتلقون المساعدة من الخدمات",
    "families-and-carers": "الأسر ومقدمو الرعاية",
    "children-in-families": "أطفال في أسرهم من يشرب الكحول أو يستعمل المخدرات",
    "children-and-young-people": "الأطفال والشباب",
    "peer-workers-and-volunteers": "العاملون من أصحاب التجربة والمتطوعون",
    workforce: "العاملون في خدمات المساعدة بشأن الكحول والمخدرات",
    "community-representatives": "من يتحدثون باسم المجتمع المحلي",
    "elected-members": "أعضاء المجلس المحلي وغيرهم من المنتخبين",
  },
  helpLineHours: {
    emergency: "كل يوم، ليلًا ونهارًا",
    nhs24: "كل يوم، ليلًا ونهارًا. عند الحاجة نرجو اختيار الصحة النفسية.",
    samaritans: "كل يوم، ليلًا ونهارًا",
    "breathing-space":
      "من الاثنين إلى الخميس، من السادسة مساءً إلى الثانية صباحًا. ومن السادسة مساء الجمعة إلى السادسة صباح الاثنين.",
    childline: "كل يوم، ليلًا ونهارًا",
    sfad: "نرجو الاطلاع على الأوقات في موقعهم على الإنترنت.",
  },
};

// Left unfinished on purpose: about a third of the survey falls back to English, so that the mark is seen.
const gaelic: ExampleTranslation = {
  survey: {
    title: "Cuideachadh le deoch-làidir is drogaichean: dè tha ag obair agus dè bu chòir atharrachadh",
    introduction:
      "Tha an suirbhidh seo mu chuideachadh le deoch-làidir is drogaichean ann an Kinmarra Bay. ’S ann agaibhse a tha an roghainn dè na ceistean a fhreagras sibh. Faodaidh sibh ceist sam bith fhàgail bàn. Faodaidh sibh stad uair sam bith.",
    pages: {
      "finding-help": {
        title: "A’ lorg cuideachadh",
        help: "Smaoinichibh air an dà bhliadhna a dh’fhalbh. Faodaidh sibh freagairt air ur son fhèin no air son cuideigin a tha faisg oirbh.",
      },
      "being-treated-well": { title: "Làimhseachadh math" },
      families: { title: "Clann, daoine òga agus teaghlaichean" },
      "staying-safer": {
        title: "A’ fuireach nas sàbhailte",
        contentNote:
          "Tha an dà cheist a leanas mu bhith nas sàbhailte, agus tha iad a’ toirt iomradh air cus dhrogaichean. Faodaidh sibh an duilleag seo a leigeil seachad. Ma tha sibh airson bruidhinn ri cuideigin, tha àireamhan nan loidhnichean-taice air gach duilleig.",
      },
      "where-you-live": { title: "Far a bheil sibh a’ fuireach" },
      "your-hopes": { title: "Ur dòchasan" },
    },
    questions: {
      Q1: {
        text: "Dè an ceangal a tha agaibh ri seirbheisean deoch-làidir is dhrogaichean an seo?",
        help: "Taghaibh an fhreagairt as fhaisge. Cha leig sibh a leas an còrr innse.",
        "option.used-myself": "Chleachd mi fhìn seirbheis",
        "option.someone-close": "Chleachd cuideigin a tha faisg orm seirbheis",
        "option.work-or-volunteer": "Tha mi ag obair no ri obair shaor-thoileach ann an seirbheis",
        "option.looked-for-help": "Bha mi a’ sireadh cuideachadh ach cha d’ fhuair mi e",
        "option.no-link": "Chan eil ceangal agam ri seirbheis",
        "option.rather-not-say": "B’ fheàrr leam gun a ràdh",
      },
      Q2: {
        text: "Dè cho furasta ’s a tha e faighinn a-mach dè an cuideachadh a th’ ann?",
        leastLabel: "Glè dhoirbh",
        mostLabel: "Glè fhurasta",
      },
      Q3: { text: "Dè dhèanadh e na b’ fhasa cuideachadh fhaighinn?" },
      Q4: {
        text: "Dè cho math ’s a tha seirbheisean ag èisteachd ri daoine?",
        leastLabel: "Chan eil math idir",
        mostLabel: "Glè mhath",
      },
      Q5: {
        text: "Dè rinn seirbheis gu math, no dè dh’fhaodadh a bhith na b’ fheàrr?",
        help: "Na ainmichibh luchd-obrach no daoine eile.",
      },
      Q6: {
        text: "Dè bu mhotha a chuidicheadh teaghlaichean?",
        help: "Taghaibh na thogras sibh.",
      },
      Q7: { text: "Dè bu chòir dhuinn a dhèanamh airson clann, daoine òga agus teaghlaichean?" },
      Q8: {
        text: "A bheil fhios agaibh càit am faigh sibh pasgan naloxone faisg oirbh?",
        "option.yes": "Tha",
        "option.no": "Chan eil",
        "option.not-sure": "Chan eil mi cinnteach",
        "option.rather-not-say": "B’ fheàrr leam gun a ràdh",
      },
      Q12: {
        text: "Nan atharraicheadh sinn aon rud an toiseach, dè bu chòir a bhith ann?",
        help: "Fòghnaidh facal no dhà.",
      },
    },
  },
  consultation: {
    title: "Còmhraidhean Leibh 2026",
    purpose:
      "Tha sinn a’ sgrìobhadh plana ùr airson cuideachadh le deoch-làidir is drogaichean. Stiùiridh e na nì sinn, agus na phàigheas sinn air a shon, bho 2027 gu 2030. Tha sinn airson a sgrìobhadh còmhla ribh. Cuidichidh na dh’innseas sibh dhuinn le bhith a’ taghadh dè thig an toiseach.",
    whoReads:
      "Leughaidh na h-oifigearan ro-innleachd againn gach freagairt. Nì iad sin air làithean-obrach, chan ann sa bhad. Cha chleachd sinn ur faclan sa phlana ach ma cheadaicheas sibh sin. Ma dh’innseas sibh gu bheil cuideigin ann an cunnart mòr, dh’fhaodadh gum feum sinn sin a chur air adhart. Chan urrainn dhuinn sin a dhèanamh ach ma tha fios againn cò th’ ann.",
  },
  groups: {
    "people-who-use-services": "Daoine a tha a’ cleachdadh sheirbheisean",
    "families-and-carers": "Teaghlaichean agus luchd-cùraim",
    "children-in-families":
      "Clann aig a bheil cuideigin san teaghlach a tha a’ cleachdadh deoch-làidir no dhrogaichean",
    "children-and-young-people": "Clann agus daoine òga",
    "peer-workers-and-volunteers": "Co-oibrichean le eòlas pearsanta agus saor-thoilich",
    workforce: "Daoine a tha ag obair ann an seirbheisean deoch-làidir is dhrogaichean",
    "community-representatives": "Daoine a tha a’ bruidhinn às leth coimhearsnachd",
    "elected-members": "Comhairlichean agus buill taghte eile",
  },
  helpLineHours: {
    emergency: "A latha ’s a dh’oidhche, gach latha",
    nhs24: "A latha ’s a dh’oidhche, gach latha. Iarraibh slàinte-inntinn ma tha feum agaibh air.",
    samaritans: "A latha ’s a dh’oidhche, gach latha",
    "breathing-space": "Diluain gu Diardaoin, 6f gu 2m. Dihaoine 6f gu Diluain 6m.",
    childline: "A latha ’s a dh’oidhche, gach latha",
    sfad: "Thoiribh sùil air an làrach-lìn aca airson nan uairean fosglaidh.",
  },
};

/** What is absent falls back to English. No speaker has checked these texts yet. */
export const translations: Record<TranslatedLanguage, ExampleTranslation> = {
  gd: gaelic,
  pl: polish,
  uk: ukrainian,
  ur: urdu,
  ar: arabic,
};
