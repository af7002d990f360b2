"""The words of which the names of a made-up screening list, and of firms beside it, are put together."""

# ruff: noqa: RUF001, SIM905 (a line of words reads better than a list of quoted ones; some are in Cyrillic letters)

from __future__ import annotations

PINYIN = tuple(
    "an bai bao bei bin chang chao chen cheng da dong fa fang fei feng fu gang gao gong guang gui guo hai han hao he heng hong hua"
    " hui ji jia jian jie jin jing jun kai kang ke lan lei li lian liang lin ling long lu mei min ming nan ning peng ping qi qian"
    " qing quan ren rong rui run sen shan sheng shi shu shun si song tai tang tian tong wan wang wei wen wu xi xian xiang xin xing"
    " xu ya yan yang yi ying yong you yu yuan yue yun ze zhan zhao zhen zheng zhi zhong zhou zhu zi".split()
)
HAN = "安百宝北长超成大东发方飞丰福港高工光贵国海汉豪和恒红华汇吉佳建杰金京军凯康科兰雷力联良林凌龙路美民明南宁鹏平"
RUSSIAN = tuple(
    "alt avia balt bor dal don elek energo gaz gor impuls kam kras kur lad lenin mash metal mir mosk nev neft niz nov ob orion"
    " perm polyus prib prom radi rost rub sar sever sib sokol stal svet tekh tito tul ural vek vol vost yar zar zven".split()
)
CYRILLIC = tuple(
    "алт авиа балт бор дал дон элек энерго газ гор импульс кам крас кур лад маш метал мир моск нев нефт".split()
)
PERSIAN = tuple(
    "ab af ar as azar bah bam bar dana dar ela far fajr gil ham iran jam kar kav kish mah mehr nav noor omid pars pay ray saba"
    " sad sam shah sina tab teh toos vand yas zag".split()
)
ARABIC = (
    "شركة",
    "النور",
    "التجارة",
    "الدولية",
    "العامة",
    "الصناعات",
    "الشرق",
    "الخليج",
    "النقل",
    "البحرية",
    "الهلال",
    "المتحدة",
)
WESTERN = tuple(
    "al bar cor dan el fen gar hal is jor kel lan mor nor ol per quin ros sol tor ul ver wes yar zan brim cray dell esk frost"
    " glen holt ing jast kirk lor mire ness oak pell rath stan thorn umber vane wick yule bly croft dune elm fell gate".split()
)
CITIES = tuple(
    "Shanghai Beijing Shenzhen Guangzhou Tianjin Wuhan Chengdu Nanjing Hangzhou Dalian Qingdao Suzhou Xiamen Ningbo Chongqing"
    " Shenyang Harbin Xian Hefei Changsha Zhuhai Dongguan Foshan Jinan Kunming Wuxi Yantai Fuzhou Zhengzhou Nanchang".split()
)
TRADES = tuple(
    "Technology|Electronics|Trading|International Trading|Science and Technology|Import and Export|Industrial|Logistics"
    "|Information Technology|Machinery|Communication|Optoelectronics|Petrochemical|Shipping|Energy|New Materials|Precision"
    " Instruments|Aviation|Semiconductor|Network Technology|Systems|Engineering|Services|Supply Chain Management".split(
        "|"
    )
)
CHINESE_FORMS = ("Co., Ltd.", "Co. Ltd.", "Company Limited", "Limited", "Group Co., Ltd.", "(HK) Limited")
RUSSIAN_FORMS = ("OAO", "AO", "OOO", "PAO", "ZAO", "FGUP", "JSC", "LLC")
PLANTS = (
    "Plant",
    "Research Institute",
    "Scientific Production Association",
    "Design Bureau",
    "Zavod",
    "Shipyard",
    "Bank",
)
GULF_FORMS = ("FZE", "FZCO", "LLC", "Company", "PJSC", "General Trading LLC")
WESTERN_FORMS = ("Inc.", "LLC", "Corp.", "Ltd.", "Co.", "", "LP", "GmbH", "S.A.", "PLC")
WESTERN_TRADES = (
    "Systems Engineering Logistics Machining Services Optics Avionics Consulting Software Electronics Fabrication Materials"
    " Research Supply Networks Security Staffing Marine Dynamics Controls Trading Technology International Holdings Plumbing"
    " Landscaping Catering Dental Realty Insurance Construction Roofing"
).split()
ORDINARY = (
    "patriot sun delta horizon pearl ocean star eagle falcon phoenix summit pioneer liberty victory crown royal diamond golden"
    " silver crystal atlas titan apollo orion mercury jupiter neptune venus polar arctic pacific atlantic alpha omega sigma gamma"
    " unity progress future dream spirit glory hope grace faith honor noble grand prime elite ace apex vertex matrix vector"
    " quantum fusion dynamic rapid swift express direct global union alliance frontier gateway bridge harbor island river forest"
    " mountain valley desert storm thunder lightning rainbow sunrise sunset moon spring summer autumn winter tiger lion panther"
    " wolf bear dragon hawk swan dolphin rose lily lotus jasmine cedar maple pine oak willow"
).split()
