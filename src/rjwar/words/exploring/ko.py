"""Korean."""

from __future__ import annotations

from rjwar.words.exploring.catalog import Exploring, Told

WORDS = Exploring(
    day="{}일째",
    search="어느 언어로든 이름이나 글귀",
    no_letter="찾을 글자나 숫자가 없습니다",
    type_to_narrow="입력하여 좁히기, Enter 선택·해제, Esc 닫기",
    date_hint="1905년 5월 27일 · 1905-05-27 · 14 May 1905 OS",
    cited="인용을 복사했습니다",
    mark_two="c로 둘 이상의 사건을 표시하고 C로 비교합니다",
    no_part="이 카드에는 없습니다: {}",
    no_date="날짜가 있는 사건이 없습니다",
    record="{} 기록",
    doing={
        "search": Told("검색", "모든 언어에서 검색; Enter는 목록으로, Esc는 비우고 나감"),
        "move": Told("이동", "커서 이동, 카드 스크롤"),
        "day": Told("일", "하루 전, 하루 뒤"),
        "month": Told("월", "한 달 전, 한 달 뒤"),
        "open": Told("카드", "카드 열기; 링크 따라가기"),
        "next": Told("다음", "다음 링크나 칸; Shift는 이전"),
        "back": Told("뒤로", "한 단계 뒤로"),
        "close": Told("닫기", "맨 위의 것을 닫기"),
        "filters": Told("필터", "필터: 전선, 소속, 종류, 결과, 연도"),
        "date": Told("날짜", "날짜로 가기"),
        "language": Told("언어", "다음 언어, 이전 언어"),
        "copy": Told("복사", "이 목록을 내는 명령을 보이고 복사"),
        "cite": Told("인용", "카드의 인용을 복사"),
        "mark": Told("표시", "비교할 사건을 표시"),
        "compare": Told("비교", "표시한 사건을 나란히"),
        "part": Told("부분", "카드의 부분: 개요, 전력, 경과, 이설, 출처"),
        "map": Told("지도", "지도 보이기·숨기기"),
        "drop": Told("빼기", "마지막 필터를 빼기"),
        "drop_all": Told("모두 빼기", "모든 필터와 검색을 빼기"),
        "help": Told("도움말", "이 도움말"),
        "quit": Told("끝내기", "끝내기"),
    },
    filters={
        "year": "연도", "during": "기간", "since": "부터", "until": "까지", "front": "전선",
        "outcome": "결과", "kind": "종류", "side": "소속", "person": "인물", "ship": "함선", "unit": "부대",
        "place": "장소", "event": "사건", "tag": "태그", "source": "출처", "grep": "글귀",
        "min_weight": "중요도", "exclude": "제외", "strict": "기간 안이 확실한 것",
    },
    sections={"person": "인물", "ship": "함선", "place": "장소", "unit": "부대"},
    parts={"card": "개요", "forces": "전력", "phases": "경과", "disputed": "이설", "sources": "출처"},
)  # fmt: skip
